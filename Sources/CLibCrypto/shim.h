// SHA-256 of OpenSSL's libcrypto; nothing else of it is used.
#ifndef WARRAQ_CLIBCRYPTO_SHIM_H
#define WARRAQ_CLIBCRYPTO_SHIM_H

#include <openssl/evp.h>

/// SHA-256 over two pieces, one after the other. Returns 1, or 0 if the library failed.
static inline int warraq_sha256(
    const void *first, size_t firstSize, const void *second, size_t secondSize, unsigned char digest[32]) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context == NULL) return 0;
    int ok = EVP_DigestInit_ex(context, EVP_sha256(), NULL) && EVP_DigestUpdate(context, first, firstSize)
        && EVP_DigestUpdate(context, second, secondSize) && EVP_DigestFinal_ex(context, digest, NULL);
    EVP_MD_CTX_free(context);
    return ok;
}

/// SHA-256 in pieces: begin, append as often as need be, end. Begin returns NULL if the library failed; end frees.
static inline EVP_MD_CTX *warraq_sha256Begin(void) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context != NULL && !EVP_DigestInit_ex(context, EVP_sha256(), NULL)) {
        EVP_MD_CTX_free(context);
        return NULL;
    }
    return context;
}

static inline int warraq_sha256Append(EVP_MD_CTX *context, const void *bytes, size_t size) {
    return EVP_DigestUpdate(context, bytes, size);
}

static inline int warraq_sha256End(EVP_MD_CTX *context, unsigned char digest[32]) {
    int ok = EVP_DigestFinal_ex(context, digest, NULL);
    EVP_MD_CTX_free(context);
    return ok;
}

#endif
