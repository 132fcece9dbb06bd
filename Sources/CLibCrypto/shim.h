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

#endif
