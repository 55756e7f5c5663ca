using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace DangVu.Documents;

/// <summary>The core properties of an Office file: title, issuing body, and a time only if the caller gives one.</summary>
internal static class FileProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Elements = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(CoreFilePropertiesPart part, string title, PaperInfo info)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Elements);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        xml.WriteElementString("dc", "title", Elements, PaperText.CleanLine(title));
        if (info.Author is { Length: > 0 } author)
        {
            xml.WriteElementString("dc", "creator", Elements, PaperText.CleanLine(author));
        }

        xml.WriteElementString("dc", "language", Elements, "vi-VN");
        if (info.Created is { } created)
        {
            var stamp = created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            foreach (var name in new[] { "created", "modified" })
            {
                xml.WriteStartElement("dcterms", name, Terms);
                xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
                xml.WriteString(stamp);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
