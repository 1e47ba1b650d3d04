/// The files that a word processor's document is made of.
enum WordParts {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// Name and content of each, in the order in which they are packed.
  static func all(title: String, body: String) -> [(String, String)] {
    [
      ("[Content_Types].xml", types), ("_rels/.rels", relations), ("docProps/core.xml", properties(title)),
      ("word/_rels/document.xml.rels", documentRelations), ("word/styles.xml", styles),
      ("word/numbering.xml", numbering), ("word/document.xml", document(body)),
    ]
  }

  private static let types =
    head + """
      <Types xmlns="\(packages)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(kinds).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(kinds).styles+xml"/>\
      <Override PartName="/word/numbering.xml" ContentType="\(kinds).numbering+xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      </Types>
      """

  private static let relations =
    head + """
      <Relationships xmlns="\(packages)/relationships">\
      <Relationship Id="document" Type="\(office)/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="core" Type="\(packages)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
      </Relationships>
      """

  private static let documentRelations =
    head + """
      <Relationships xmlns="\(packages)/relationships">\
      <Relationship Id="styles" Type="\(office)/styles" Target="styles.xml"/>\
      <Relationship Id="numbering" Type="\(office)/numbering" Target="numbering.xml"/>\
      </Relationships>
      """

  /// The title, which screen readers say first, and the language, so that they say it in the right one.
  private static func properties(_ title: String) -> String {
    head + """
      <cp:coreProperties xmlns:cp="\(packages)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:title>\(title)</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>
      """
  }

  private static func document(_ body: String) -> String {
    head + """
      <w:document xmlns:w="\(main)"><w:body>\(body)<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>\
      </w:sectPr></w:body></w:document>
      """
  }

  private static let numbering =
    head + """
      <w:numbering xmlns:w="\(main)"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>\
      <w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """

  private static let styles: String = {
    func heading(_ id: String, _ name: String, level: Int?, size: Int) -> String {
      let outline = level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
      return """
        <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>\
        <w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/>\(outline)</w:pPr>\
        <w:rPr><w:b/><w:sz w:val="\(size)"/></w:rPr></w:style>
        """
    }
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
    let borders = edges.map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:color=\"6B7074\"/>" }.joined()
    return head + """
      <w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>\
      <w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
      <w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:style>\
      \(heading("Title", "Title", level: nil, size: 44))\(heading("Heading1", "heading 1", level: 0, size: 34))\
      \(heading("Heading2", "heading 2", level: 1, size: 28))\(heading("Caption", "caption", level: nil, size: 24))\
      <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\(borders)\
      </w:tblBorders></w:tblPr></w:style></w:styles>
      """
  }()
}
