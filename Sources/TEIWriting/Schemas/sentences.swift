// Made by Scripts/embed-schemas.sh from Documentation/tei/schema/pipeline-sentences.rng. Do not edit.

// swift-format-ignore-file

extension TEISchema {
    static let sentencesText: StaticString = #"""
<?xml version="1.0" encoding="UTF-8"?>
<!--
  RELAX NG schema of the TEI subset written by Warraq.
  A strict subset of TEI P5 (release 4.7.0 or later): a document valid here is valid against tei_all.
  The three granularity levels share everything but the block at the end of this file.
-->
<grammar ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <!-- - - - - - - - - - - datatypes -->
  <define name="nonEmpty">
    <data type="string">
      <param name="pattern">\s*\S[\s\S]*</param>
    </data>
  </define>
  <define name="word">
    <data type="token">
      <param name="pattern">[^\p{C}\p{Z}]+</param>
    </data>
  </define>
  <define name="words">
    <list>
      <oneOrMore>
        <ref name="word"/>
      </oneOrMore>
    </list>
  </define>
  <define name="version">
    <data type="token">
      <param name="pattern">[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}</param>
    </data>
  </define>
  <define name="pointer">
    <data type="anyURI">
      <param name="pattern">\S+</param>
    </data>
  </define>
  <define name="pointers">
    <list>
      <oneOrMore>
        <ref name="pointer"/>
      </oneOrMore>
    </list>
  </define>
  <define name="local">
    <data type="anyURI">
      <param name="pattern">#\S+</param>
    </data>
  </define>
  <define name="locals">
    <list>
      <oneOrMore>
        <ref name="local"/>
      </oneOrMore>
    </list>
  </define>
  <define name="srcSpan">
    <data type="token">
      <param name="pattern">src:[0-9]+-[0-9]+</param>
    </data>
  </define>
  <define name="neCat">
    <choice>
      <value>ne:PER</value>
      <value>ne:LOC</value>
      <value>ne:ORG</value>
      <value>ne:AGR</value>
      <value>ne:EVT</value>
      <value>ne:ROLE</value>
      <value>ne:TERM</value>
      <value>ne:DATE</value>
      <value>ne:TIME</value>
      <value>ne:NUM</value>
      <value>ne:ORD</value>
      <value>ne:PCT</value>
      <value>ne:MON</value>
      <value>ne:DUR</value>
      <value>ne:QTY</value>
    </choice>
  </define>
  <define name="rmCat">
    <choice>
      <value>rm:nav</value>
      <value>rm:share</value>
      <value>rm:related</value>
      <value>rm:ad</value>
      <value>rm:dup</value>
      <value>rm:excerpt</value>
      <value>rm:comments</value>
      <value>rm:subscribe</value>
      <value>rm:about</value>
      <value>rm:legal</value>
      <value>rm:short</value>
      <value>rm:links</value>
      <value>rm:language</value>
      <value>rm:site</value>
      <value>rm:user</value>
      <value>rm:script</value>
    </choice>
  </define>
  <define name="nmCat">
    <choice>
      <value>nm:control</value>
      <value>nm:nfc</value>
      <value>nm:tatweel</value>
      <value>nm:presentation</value>
    </choice>
  </define>
  <define name="isoDate">
    <choice>
      <data type="date"/>
      <data type="gYearMonth"/>
      <data type="gYear"/>
      <data type="gMonthDay"/>
      <data type="gMonth"/>
      <data type="gDay"/>
      <data type="dateTime"/>
    </choice>
  </define>
  <define name="isoTime">
    <choice>
      <data type="time"/>
      <data type="dateTime"/>
    </choice>
  </define>
  <define name="probCert">
    <choice>
      <value>high</value>
      <value>medium</value>
      <value>low</value>
      <value>unknown</value>
      <data type="decimal">
        <param name="minInclusive">0</param>
        <param name="maxInclusive">1</param>
      </data>
    </choice>
  </define>
  <define name="count">
    <data type="nonNegativeInteger"/>
  </define>
  <!-- - - - - - - - - - - attributes -->
  <define name="id">
    <attribute name="xml:id">
      <data type="ID"/>
    </attribute>
  </define>
  <define name="id.opt">
    <optional>
      <ref name="id"/>
    </optional>
  </define>
  <define name="lang">
    <attribute name="xml:lang">
      <data type="language"/>
    </attribute>
  </define>
  <define name="lang.opt">
    <optional>
      <ref name="lang"/>
    </optional>
  </define>
  <define name="base.opt">
    <optional>
      <attribute name="xml:base">
        <ref name="pointer"/>
      </attribute>
    </optional>
  </define>
  <define name="src">
    <attribute name="source">
      <ref name="srcSpan"/>
    </attribute>
  </define>
  <define name="entity">
    <ref name="id"/>
    <attribute name="ana">
      <ref name="neCat"/>
    </attribute>
    <optional>
      <attribute name="cert">
        <ref name="probCert"/>
      </attribute>
    </optional>
    <optional>
      <attribute name="resp">
        <ref name="local"/>
      </attribute>
    </optional>
  </define>
  <define name="entry.ref">
    <optional>
      <attribute name="ref">
        <ref name="locals"/>
      </attribute>
    </optional>
    <optional>
      <attribute name="key">
        <ref name="word"/>
      </attribute>
    </optional>
  </define>
  <define name="typed">
    <optional>
      <attribute name="type">
        <ref name="word"/>
      </attribute>
      <optional>
        <attribute name="subtype">
          <ref name="word"/>
        </attribute>
      </optional>
    </optional>
  </define>
  <define name="named">
    <ref name="entity"/>
    <ref name="entry.ref"/>
    <ref name="typed"/>
  </define>
  <define name="w3cdate">
    <optional>
      <attribute name="when">
        <ref name="isoDate"/>
      </attribute>
    </optional>
    <optional>
      <attribute name="from">
        <ref name="isoDate"/>
      </attribute>
    </optional>
    <optional>
      <attribute name="to">
        <ref name="isoDate"/>
      </attribute>
    </optional>
    <optional>
      <attribute name="notBefore">
        <ref name="isoDate"/>
      </attribute>
    </optional>
    <optional>
      <attribute name="notAfter">
        <ref name="isoDate"/>
      </attribute>
    </optional>
  </define>
  <!-- - - - - - - - - - - header -->
  <define name="teiHeader">
    <element name="teiHeader">
      <ref name="lang"/>
      <ref name="fileDesc"/>
      <ref name="encodingDesc"/>
      <ref name="profileDesc"/>
      <ref name="revisionDesc"/>
    </element>
  </define>
  <define name="fileDesc">
    <element name="fileDesc">
      <ref name="titleStmt"/>
      <ref name="extent"/>
      <ref name="publicationStmt"/>
      <ref name="sourceDesc"/>
    </element>
  </define>
  <define name="titleStmt">
    <element name="titleStmt">
      <oneOrMore>
        <ref name="title"/>
      </oneOrMore>
      <zeroOrMore>
        <ref name="author"/>
      </zeroOrMore>
      <oneOrMore>
        <ref name="respStmt"/>
      </oneOrMore>
    </element>
  </define>
  <define name="title">
    <element name="title">
      <optional>
        <attribute name="type">
          <choice>
            <value>main</value>
            <value>sub</value>
          </choice>
        </attribute>
      </optional>
      <ref name="lang.opt"/>
      <text/>
    </element>
  </define>
  <define name="author">
    <element name="author">
      <ref name="lang.opt"/>
      <text/>
    </element>
  </define>
  <define name="respStmt">
    <element name="respStmt">
      <ref name="id"/>
      <element name="resp">
        <ref name="lang.opt"/>
        <text/>
      </element>
      <element name="name">
        <attribute name="type">
          <choice>
            <value>software</value>
            <value>dataset</value>
            <value>model</value>
            <value>person</value>
          </choice>
        </attribute>
        <text/>
      </element>
    </element>
  </define>
  <define name="extent">
    <element name="extent">
      <oneOrMore>
        <ref name="xmeasure"/>
      </oneOrMore>
    </element>
  </define>
  <define name="xmeasure">
    <element name="measure">
      <attribute name="unit">
        <ref name="word"/>
      </attribute>
      <attribute name="quantity">
        <ref name="count"/>
      </attribute>
      <text/>
    </element>
  </define>
  <define name="publicationStmt">
    <element name="publicationStmt">
      <choice>
        <element name="publisher">
          <text/>
        </element>
        <element name="authority">
          <text/>
        </element>
      </choice>
      <ref name="xdate"/>
      <zeroOrMore>
        <ref name="xidno"/>
      </zeroOrMore>
      <ref name="availability"/>
    </element>
  </define>
  <define name="availability">
    <element name="availability">
      <attribute name="status">
        <choice>
          <value>free</value>
          <value>restricted</value>
          <value>unknown</value>
        </choice>
      </attribute>
      <oneOrMore>
        <choice>
          <element name="licence">
            <optional>
              <attribute name="target">
                <ref name="pointer"/>
              </attribute>
            </optional>
            <text/>
          </element>
          <ref name="para"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
  <define name="xdate">
    <element name="date">
      <ref name="w3cdate"/>
      <text/>
    </element>
  </define>
  <define name="xidno">
    <element name="idno">
      <attribute name="type">
        <ref name="word"/>
      </attribute>
      <text/>
    </element>
  </define>
  <define name="sourceDesc">
    <element name="sourceDesc">
      <choice>
        <ref name="bibl"/>
        <ref name="para"/>
      </choice>
    </element>
  </define>
  <define name="bibl">
    <element name="bibl">
      <ref name="id"/>
      <zeroOrMore>
        <ref name="title"/>
      </zeroOrMore>
      <zeroOrMore>
        <ref name="author"/>
      </zeroOrMore>
      <optional>
        <element name="publisher">
          <ref name="lang.opt"/>
          <text/>
        </element>
      </optional>
      <optional>
        <ref name="xdate"/>
      </optional>
      <optional>
        <element name="ref">
          <attribute name="target">
            <ref name="pointer"/>
          </attribute>
          <text/>
        </element>
      </optional>
      <oneOrMore>
        <ref name="xidno"/>
      </oneOrMore>
      <ref name="extent"/>
      <zeroOrMore>
        <ref name="note"/>
      </zeroOrMore>
    </element>
  </define>
  <define name="note">
    <element name="note">
      <optional>
        <attribute name="type">
          <ref name="word"/>
        </attribute>
      </optional>
      <ref name="lang.opt"/>
      <text/>
    </element>
  </define>
  <define name="para">
    <element name="p">
      <ref name="lang.opt"/>
      <text/>
    </element>
  </define>
  <define name="encodingDesc">
    <element name="encodingDesc">
      <element name="projectDesc">
        <oneOrMore>
          <ref name="para"/>
        </oneOrMore>
      </element>
      <optional>
        <element name="samplingDecl">
          <oneOrMore>
            <ref name="para"/>
          </oneOrMore>
        </element>
      </optional>
      <optional>
        <ref name="editorialDecl"/>
      </optional>
      <ref name="tagsDecl"/>
      <optional>
        <ref name="refsDecl"/>
      </optional>
      <optional>
        <ref name="classDecl"/>
      </optional>
      <optional>
        <ref name="listPrefixDef"/>
      </optional>
      <ref name="appInfo"/>
    </element>
  </define>
  <define name="editorialDecl">
    <element name="editorialDecl">
      <element name="correction">
        <attribute name="method">
          <choice>
            <value>silent</value>
            <value>markup</value>
          </choice>
        </attribute>
        <attribute name="status">
          <choice>
            <value>high</value>
            <value>medium</value>
            <value>low</value>
            <value>unknown</value>
          </choice>
        </attribute>
        <ref name="para"/>
      </element>
      <element name="normalization">
        <attribute name="method">
          <choice>
            <value>silent</value>
            <value>markup</value>
          </choice>
        </attribute>
        <ref name="para"/>
      </element>
      <element name="quotation">
        <attribute name="marks">
          <choice>
            <value>all</value>
            <value>none</value>
            <value>some</value>
          </choice>
        </attribute>
        <ref name="para"/>
      </element>
      <element name="hyphenation">
        <attribute name="eol">
          <choice>
            <value>all</value>
            <value>some</value>
            <value>hard</value>
            <value>none</value>
          </choice>
        </attribute>
        <ref name="para"/>
      </element>
      <element name="segmentation">
        <ref name="para"/>
      </element>
      <element name="punctuation">
        <attribute name="marks">
          <choice>
            <value>all</value>
            <value>none</value>
            <value>some</value>
          </choice>
        </attribute>
        <ref name="para"/>
      </element>
      <element name="stdVals">
        <ref name="para"/>
      </element>
      <element name="interpretation">
        <ref name="para"/>
      </element>
    </element>
  </define>
  <define name="tagsDecl">
    <element name="tagsDecl">
      <element name="namespace">
        <attribute name="name">
          <value>http://www.tei-c.org/ns/1.0</value>
        </attribute>
        <oneOrMore>
          <element name="tagUsage">
            <attribute name="gi">
              <data type="NCName"/>
            </attribute>
            <attribute name="occurs">
              <ref name="count"/>
            </attribute>
          </element>
        </oneOrMore>
      </element>
    </element>
  </define>
  <define name="refsDecl">
    <element name="refsDecl">
      <ref name="citeStructure"/>
    </element>
  </define>
  <define name="citeStructure">
    <element name="citeStructure">
      <attribute name="unit">
        <ref name="word"/>
      </attribute>
      <attribute name="match">
        <ref name="nonEmpty"/>
      </attribute>
      <attribute name="use">
        <ref name="nonEmpty"/>
      </attribute>
      <optional>
        <attribute name="delim">
          <data type="string">
            <param name="pattern">.+</param>
          </data>
        </attribute>
      </optional>
      <optional>
        <ref name="citeStructure"/>
      </optional>
    </element>
  </define>
  <define name="classDecl">
    <element name="classDecl">
      <oneOrMore>
        <element name="taxonomy">
          <ref name="id"/>
          <element name="desc">
            <text/>
          </element>
          <oneOrMore>
            <ref name="category"/>
          </oneOrMore>
        </element>
      </oneOrMore>
    </element>
  </define>
  <define name="category">
    <element name="category">
      <ref name="id"/>
      <oneOrMore>
        <element name="catDesc">
          <ref name="lang"/>
          <mixed>
            <element name="term">
              <text/>
            </element>
          </mixed>
        </element>
      </oneOrMore>
    </element>
  </define>
  <define name="listPrefixDef">
    <element name="listPrefixDef">
      <oneOrMore>
        <element name="prefixDef">
          <attribute name="ident">
            <data type="token">
              <param name="pattern">[a-z]+</param>
            </data>
          </attribute>
          <attribute name="matchPattern">
            <ref name="nonEmpty"/>
          </attribute>
          <attribute name="replacementPattern">
            <ref name="nonEmpty"/>
          </attribute>
          <ref name="para"/>
        </element>
      </oneOrMore>
    </element>
  </define>
  <define name="appInfo">
    <element name="appInfo">
      <oneOrMore>
        <element name="application">
          <attribute name="ident">
            <data type="NCName"/>
          </attribute>
          <attribute name="version">
            <ref name="version"/>
          </attribute>
          <optional>
            <attribute name="when">
              <ref name="isoDate"/>
            </attribute>
          </optional>
          <ref name="id.opt"/>
          <element name="label">
            <text/>
          </element>
          <optional>
            <element name="desc">
              <text/>
            </element>
          </optional>
          <zeroOrMore>
            <element name="ptr">
              <attribute name="target">
                <ref name="pointer"/>
              </attribute>
            </element>
          </zeroOrMore>
        </element>
      </oneOrMore>
    </element>
  </define>
  <define name="profileDesc">
    <element name="profileDesc">
      <optional>
        <element name="creation">
          <ref name="xdate"/>
        </element>
      </optional>
      <element name="langUsage">
        <oneOrMore>
          <element name="language">
            <attribute name="ident">
              <data type="language"/>
            </attribute>
            <optional>
              <attribute name="usage">
                <data type="integer">
                  <param name="minInclusive">0</param>
                  <param name="maxInclusive">100</param>
                </data>
              </attribute>
            </optional>
            <text/>
          </element>
        </oneOrMore>
      </element>
      <optional>
        <element name="textClass">
          <element name="keywords">
            <oneOrMore>
              <element name="term">
                <ref name="lang.opt"/>
                <text/>
              </element>
            </oneOrMore>
          </element>
        </element>
      </optional>
      <optional>
        <element name="calendarDesc">
          <oneOrMore>
            <element name="calendar">
              <ref name="id"/>
              <ref name="para"/>
            </element>
          </oneOrMore>
        </element>
      </optional>
    </element>
  </define>
  <define name="revisionDesc">
    <element name="revisionDesc">
      <oneOrMore>
        <element name="change">
          <optional>
            <attribute name="when">
              <ref name="isoDate"/>
            </attribute>
          </optional>
          <attribute name="who">
            <ref name="local"/>
          </attribute>
          <optional>
            <attribute name="status">
              <ref name="word"/>
            </attribute>
          </optional>
          <text/>
        </element>
      </oneOrMore>
    </element>
  </define>
  <!-- - - - - - - - - - - authority lists; removed and normalised text -->
  <define name="standOff">
    <element name="standOff">
      <attribute name="type">
        <value>authority</value>
      </attribute>
      <optional>
        <element name="listPerson">
          <oneOrMore>
            <element name="person">
              <ref name="entry.atts"/>
              <ref name="authNames.pers"/>
              <zeroOrMore>
                <ref name="xidno"/>
              </zeroOrMore>
              <zeroOrMore>
                <ref name="note"/>
              </zeroOrMore>
            </element>
          </oneOrMore>
        </element>
      </optional>
      <optional>
        <element name="listOrg">
          <oneOrMore>
            <element name="org">
              <ref name="entry.atts"/>
              <ref name="authNames.org"/>
              <zeroOrMore>
                <ref name="xidno"/>
              </zeroOrMore>
              <zeroOrMore>
                <ref name="note"/>
              </zeroOrMore>
            </element>
          </oneOrMore>
        </element>
      </optional>
      <optional>
        <element name="listPlace">
          <oneOrMore>
            <element name="place">
              <optional>
                <attribute name="type">
                  <ref name="word"/>
                </attribute>
              </optional>
              <ref name="entry.atts"/>
              <ref name="authNames.place"/>
              <optional>
                <element name="location">
                  <element name="geo">
                    <ref name="nonEmpty"/>
                  </element>
                </element>
              </optional>
              <zeroOrMore>
                <ref name="xidno"/>
              </zeroOrMore>
              <zeroOrMore>
                <ref name="note"/>
              </zeroOrMore>
            </element>
          </oneOrMore>
        </element>
      </optional>
      <optional>
        <element name="listEvent">
          <oneOrMore>
            <element name="event">
              <attribute name="type">
                <ref name="word"/>
              </attribute>
              <ref name="w3cdate"/>
              <ref name="entry.atts"/>
              <ref name="authNames.event"/>
              <zeroOrMore>
                <ref name="xidno"/>
              </zeroOrMore>
              <zeroOrMore>
                <ref name="note"/>
              </zeroOrMore>
            </element>
          </oneOrMore>
        </element>
      </optional>
      <zeroOrMore>
        <ref name="glossEntry"/>
      </zeroOrMore>
    </element>
  </define>
  <define name="removed">
    <element name="standOff">
      <attribute name="type">
        <value>removed</value>
      </attribute>
      <oneOrMore>
        <element name="seg">
          <attribute name="type">
            <value>removed</value>
          </attribute>
          <attribute name="corresp">
            <ref name="local"/>
          </attribute>
          <ref name="src"/>
          <text/>
        </element>
      </oneOrMore>
    </element>
  </define>
  <define name="normalised">
    <element name="standOff">
      <attribute name="type">
        <value>normalised</value>
      </attribute>
      <oneOrMore>
        <ref name="nmSeg"/>
      </oneOrMore>
    </element>
  </define>
  <define name="nmSeg">
    <element name="seg">
      <attribute name="type">
        <value>normalised</value>
      </attribute>
      <choice>
        <group>
          <attribute name="ana">
            <list>
              <oneOrMore>
                <ref name="nmCat"/>
              </oneOrMore>
            </list>
          </attribute>
          <ref name="src"/>
          <text/>
        </group>
        <group>
          <attribute name="ana">
            <value>nm:forbidden</value>
          </attribute>
          <ref name="src"/>
          <data type="string">
            <param name="pattern">U\+[0-9A-F]{4}( U\+[0-9A-F]{4})*</param>
          </data>
        </group>
        <group>
          <attribute name="ana">
            <value>nm:invalid</value>
          </attribute>
          <ref name="src"/>
          <data type="string">
            <param name="pattern">[0-9A-F]{2}( [0-9A-F]{2})*</param>
          </data>
        </group>
      </choice>
    </element>
  </define>
  <define name="overlaps">
    <element name="standOff">
      <attribute name="type">
        <value>entities</value>
      </attribute>
      <element name="spanGrp">
        <attribute name="type">
          <value>entities</value>
        </attribute>
        <optional>
          <attribute name="resp">
            <ref name="local"/>
          </attribute>
        </optional>
        <oneOrMore>
          <element name="span">
            <ref name="entity"/>
            <optional>
              <attribute name="corresp">
                <ref name="local"/>
              </attribute>
            </optional>
            <choice>
              <group>
                <attribute name="from">
                  <ref name="local"/>
                </attribute>
                <attribute name="to">
                  <ref name="local"/>
                </attribute>
              </group>
              <attribute name="target">
                <ref name="local"/>
              </attribute>
            </choice>
            <text/>
          </element>
        </oneOrMore>
      </element>
    </element>
  </define>
  <define name="entry.atts">
    <ref name="id"/>
    <optional>
      <attribute name="corresp">
        <ref name="pointer"/>
      </attribute>
    </optional>
  </define>
  <define name="name.atts">
    <ref name="lang"/>
    <attribute name="type">
      <choice>
        <value>main</value>
        <value>variant</value>
        <value>preferred</value>
        <value>alternative</value>
        <value>abbreviation</value>
        <value>transliteration</value>
      </choice>
    </attribute>
    <optional>
      <attribute name="cert">
        <ref name="probCert"/>
      </attribute>
    </optional>
    <optional>
      <attribute name="resp">
        <ref name="local"/>
      </attribute>
    </optional>
  </define>
  <define name="authNames.pers">
    <oneOrMore>
      <element name="persName">
        <ref name="name.atts"/>
        <text/>
      </element>
    </oneOrMore>
  </define>
  <define name="authNames.org">
    <oneOrMore>
      <element name="orgName">
        <ref name="name.atts"/>
        <text/>
      </element>
    </oneOrMore>
  </define>
  <define name="authNames.place">
    <oneOrMore>
      <element name="placeName">
        <ref name="name.atts"/>
        <text/>
      </element>
    </oneOrMore>
  </define>
  <define name="authNames.event">
    <oneOrMore>
      <element name="eventName">
        <ref name="name.atts"/>
        <text/>
      </element>
    </oneOrMore>
  </define>
  <define name="glossEntry">
    <element name="entry">
      <attribute name="type">
        <choice>
          <value>term</value>
          <value>nationality</value>
        </choice>
      </attribute>
      <ref name="lang"/>
      <ref name="entry.atts"/>
      <oneOrMore>
        <element name="form">
          <attribute name="type">
            <choice>
              <value>lemma</value>
              <value>variant</value>
              <value>abbreviation</value>
            </choice>
          </attribute>
          <ref name="orth"/>
        </element>
      </oneOrMore>
      <zeroOrMore>
        <element name="sense">
          <zeroOrMore>
            <element name="usg">
              <attribute name="type">
                <value>domain</value>
              </attribute>
              <ref name="lang.opt"/>
              <text/>
            </element>
          </zeroOrMore>
          <optional>
            <element name="def">
              <ref name="lang"/>
              <text/>
            </element>
          </optional>
          <zeroOrMore>
            <element name="cit">
              <attribute name="type">
                <value>translationEquivalent</value>
              </attribute>
              <attribute name="subtype">
                <choice>
                  <value>preferred</value>
                  <value>alternative</value>
                  <value>abbreviation</value>
                  <value>deprecated</value>
                </choice>
              </attribute>
              <ref name="lang"/>
              <optional>
                <attribute name="cert">
                  <ref name="probCert"/>
                </attribute>
              </optional>
              <element name="form">
                <ref name="orth"/>
              </element>
            </element>
          </zeroOrMore>
        </element>
      </zeroOrMore>
    </element>
  </define>
  <define name="orth">
    <element name="orth">
      <text/>
    </element>
  </define>
  <!-- - - - - - - - - - - text -->
  <define name="TEI.atts">
    <ref name="id"/>
    <ref name="lang"/>
    <ref name="base.opt"/>
    <attribute name="type">
      <ref name="word"/>
    </attribute>
    <attribute name="subtype">
      <ref name="level"/>
    </attribute>
  </define>
  <define name="TEI">
    <element name="TEI">
      <ref name="TEI.atts"/>
      <ref name="teiHeader"/>
      <element name="text">
        <ref name="lang"/>
        <element name="body">
          <optional>
            <ref name="front"/>
          </optional>
          <ref name="article"/>
        </element>
      </element>
      <optional>
        <ref name="standOff"/>
      </optional>
      <optional>
        <ref name="overlaps"/>
      </optional>
      <optional>
        <ref name="removed"/>
      </optional>
      <optional>
        <ref name="normalised"/>
      </optional>
    </element>
  </define>
  <define name="front">
    <element name="div">
      <attribute name="type">
        <value>front</value>
      </attribute>
      <ref name="id"/>
      <zeroOrMore>
        <choice>
          <ref name="gap"/>
          <ref name="byline"/>
          <ref name="dateline"/>
        </choice>
      </zeroOrMore>
      <ref name="ab"/>
      <zeroOrMore>
        <choice>
          <ref name="ab"/>
          <ref name="gap"/>
        </choice>
      </zeroOrMore>
    </element>
  </define>
  <define name="article">
    <element name="div">
      <attribute name="type">
        <value>article</value>
      </attribute>
      <ref name="division"/>
    </element>
  </define>
  <define name="section">
    <element name="div">
      <attribute name="type">
        <value>section</value>
      </attribute>
      <ref name="division"/>
    </element>
  </define>
  <define name="division">
    <ref name="id"/>
    <choice>
      <group>
        <oneOrMore>
          <choice>
            <ref name="gap"/>
            <ref name="head"/>
            <ref name="byline"/>
            <ref name="dateline"/>
          </choice>
        </oneOrMore>
        <zeroOrMore>
          <choice>
            <ref name="p"/>
            <ref name="ab"/>
            <ref name="gap"/>
          </choice>
        </zeroOrMore>
        <zeroOrMore>
          <ref name="section"/>
          <zeroOrMore>
            <ref name="gap"/>
          </zeroOrMore>
        </zeroOrMore>
      </group>
      <group>
        <choice>
          <ref name="p"/>
          <ref name="ab"/>
        </choice>
        <zeroOrMore>
          <choice>
            <ref name="p"/>
            <ref name="ab"/>
            <ref name="gap"/>
          </choice>
        </zeroOrMore>
        <zeroOrMore>
          <ref name="section"/>
          <zeroOrMore>
            <ref name="gap"/>
          </zeroOrMore>
        </zeroOrMore>
      </group>
      <oneOrMore>
        <ref name="section"/>
        <zeroOrMore>
          <ref name="gap"/>
        </zeroOrMore>
      </oneOrMore>
    </choice>
  </define>
  <define name="head">
    <element name="head">
      <ref name="id"/>
      <attribute name="type">
        <choice>
          <value>main</value>
          <value>sub</value>
          <value>section</value>
        </choice>
      </attribute>
      <ref name="src"/>
      <ref name="block"/>
    </element>
  </define>
  <define name="byline">
    <element name="byline">
      <ref name="id"/>
      <ref name="src"/>
      <ref name="block"/>
    </element>
  </define>
  <define name="dateline">
    <element name="dateline">
      <ref name="id"/>
      <ref name="src"/>
      <ref name="block"/>
    </element>
  </define>
  <define name="p">
    <element name="p">
      <ref name="id"/>
      <attribute name="n">
        <ref name="word"/>
      </attribute>
      <ref name="src"/>
      <ref name="block"/>
    </element>
  </define>
  <define name="ab">
    <element name="ab">
      <ref name="id"/>
      <attribute name="type">
        <ref name="word"/>
      </attribute>
      <ref name="src"/>
      <ref name="block"/>
    </element>
  </define>
  <define name="gap">
    <element name="gap">
      <ref name="id"/>
      <attribute name="reason">
        <value>removed</value>
      </attribute>
      <attribute name="unit">
        <value>chars</value>
      </attribute>
      <attribute name="quantity">
        <ref name="count"/>
      </attribute>
      <attribute name="ana">
        <ref name="rmCat"/>
      </attribute>
      <ref name="src"/>
    </element>
  </define>
  <!-- - - - - - - - - - - entities; the nesting table of the specification -->
  <define name="inline">
    <choice>
      <ref name="persName"/>
      <ref name="roleName"/>
      <ref name="orgName"/>
      <ref name="placeName"/>
      <ref name="eventName"/>
      <ref name="term"/>
      <ref name="date"/>
      <ref name="time"/>
      <ref name="num"/>
      <ref name="measure"/>
    </choice>
  </define>
  <define name="persName">
    <element name="persName">
      <ref name="named"/>
      <oneOrMore>
        <choice>
          <ref name="lx"/>
          <ref name="roleName"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
  <define name="roleName">
    <element name="roleName">
      <ref name="named"/>
      <optional>
        <attribute name="corresp">
          <ref name="local"/>
        </attribute>
      </optional>
      <oneOrMore>
        <choice>
          <ref name="lx"/>
          <ref name="orgName"/>
          <ref name="placeName"/>
          <ref name="eventName"/>
          <ref name="num"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
  <define name="orgName">
    <element name="orgName">
      <ref name="named"/>
      <oneOrMore>
        <choice>
          <ref name="lx"/>
          <ref name="persName"/>
          <ref name="orgName"/>
          <ref name="placeName"/>
          <ref name="num"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
  <define name="placeName">
    <element name="placeName">
      <ref name="named"/>
      <oneOrMore>
        <choice>
          <ref name="lx"/>
          <ref name="persName"/>
          <ref name="placeName"/>
          <ref name="num"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
  <define name="eventName">
    <element name="eventName">
      <ref name="named"/>
      <oneOrMore>
        <choice>
          <ref name="lx"/>
          <ref name="persName"/>
          <ref name="orgName"/>
          <ref name="placeName"/>
          <ref name="date"/>
          <ref name="num"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
  <define name="term">
    <element name="term">
      <ref name="entity"/>
      <ref name="entry.ref"/>
      <optional>
        <choice>
          <group>
            <attribute name="type">
              <value>term</value>
            </attribute>
            <attribute name="subtype">
              <ref name="word"/>
            </attribute>
          </group>
          <attribute name="type">
            <value>nationality</value>
          </attribute>
        </choice>
      </optional>
      <oneOrMore>
        <choice>
          <ref name="lx"/>
          <ref name="placeName"/>
          <ref name="orgName"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
  <define name="date">
    <element name="date">
      <ref name="entity"/>
      <optional>
        <attribute name="type">
          <value>relative</value>
        </attribute>
      </optional>
      <ref name="w3cdate"/>
      <optional>
        <attribute name="when-custom">
          <ref name="words"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="from-custom">
          <ref name="words"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="to-custom">
          <ref name="words"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="datingMethod">
          <ref name="local"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="calendar">
          <ref name="local"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="corresp">
          <ref name="local"/>
        </attribute>
      </optional>
      <oneOrMore>
        <ref name="lx"/>
      </oneOrMore>
    </element>
  </define>
  <define name="time">
    <element name="time">
      <ref name="entity"/>
      <optional>
        <attribute name="when">
          <ref name="isoTime"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="from">
          <ref name="isoTime"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="to">
          <ref name="isoTime"/>
        </attribute>
      </optional>
      <oneOrMore>
        <ref name="lx"/>
      </oneOrMore>
    </element>
  </define>
  <define name="num">
    <element name="num">
      <ref name="entity"/>
      <attribute name="type">
        <choice>
          <value>cardinal</value>
          <value>ordinal</value>
          <value>fraction</value>
          <value>percentage</value>
        </choice>
      </attribute>
      <optional>
        <attribute name="value">
          <data type="decimal"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="atLeast">
          <data type="decimal"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="atMost">
          <data type="decimal"/>
        </attribute>
      </optional>
      <oneOrMore>
        <ref name="lx"/>
      </oneOrMore>
    </element>
  </define>
  <define name="measure">
    <element name="measure">
      <ref name="entity"/>
      <attribute name="type">
        <ref name="word"/>
      </attribute>
      <optional>
        <attribute name="quantity">
          <data type="decimal"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="atLeast">
          <data type="decimal"/>
        </attribute>
      </optional>
      <optional>
        <attribute name="atMost">
          <data type="decimal"/>
        </attribute>
      </optional>
      <attribute name="unit">
        <ref name="word"/>
      </attribute>
      <optional>
        <attribute name="commodity">
          <ref name="words"/>
        </attribute>
      </optional>
      <oneOrMore>
        <choice>
          <ref name="lx"/>
          <ref name="num"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
  <!-- - - - - - - - - - - level: sentences -->
  <start>
    <ref name="TEI"/>
  </start>
  <define name="level">
    <value>sentences</value>
  </define>
  <define name="lx">
    <text/>
  </define>
  <define name="block">
    <oneOrMore>
      <choice>
        <ref name="s"/>
        <ref name="gap"/>
      </choice>
    </oneOrMore>
  </define>
  <define name="s">
    <element name="s">
      <ref name="id"/>
      <attribute name="n">
        <ref name="count"/>
      </attribute>
      <ref name="src"/>
      <oneOrMore>
        <choice>
          <ref name="lx"/>
          <ref name="inline"/>
        </choice>
      </oneOrMore>
    </element>
  </define>
</grammar>

"""#
}
