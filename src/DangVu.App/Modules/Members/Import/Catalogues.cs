using DangVu.App.Modules.Members.Import.Planning;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.Members.Import;

/// <summary>The shipped lists of ethnic groups and religions, ready for looking up.</summary>
internal sealed class Catalogues
{
    internal Catalogues(IReadOnlyList<CatalogueItem> ethnicities, IReadOnlyList<CatalogueItem> religions)
    {
        Ethnicities = Index(ethnicities);
        Religions = Index(religions);
    }

    internal NameIndex<CatalogueItem> Ethnicities { get; }

    internal NameIndex<CatalogueItem> Religions { get; }

    /// <summary>Reads one catalogue file: source, verified, items with name and also.</summary>
    internal static IReadOnlyList<CatalogueItem> Load(string path)
    {
        using var reader = new StreamReader(path);
        var file = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .Build()
            .Deserialize<CatalogueFile>(reader);
        return file.Items.Select(item => new CatalogueItem(item.Name, item.Also)).ToList();
    }

    private static NameIndex<CatalogueItem> Index(IReadOnlyList<CatalogueItem> items)
    {
        var index = new NameIndex<CatalogueItem>();
        foreach (var item in items)
        {
            index.Add(item.Name, item);
        }

        foreach (var item in items)
        {
            foreach (var other in item.Also)
            {
                index.Add(other, item);
            }
        }

        return index;
    }

    private sealed class CatalogueFile
    {
        public List<FileItem> Items { get; set; } = [];
    }

    private sealed class FileItem
    {
        public string Name { get; set; } = "";

        public List<string> Also { get; set; } = [];
    }
}
