using System.Security.Cryptography;

namespace DangVu.App.Ui;

/// <summary>Addresses of the few shipped assets with a digest in the query, so that a browser may keep them for a year.</summary>
internal sealed class AssetNames(IWebHostEnvironment environment)
{
    private readonly Dictionary<string, string> names = [];
    private readonly Lock gate = new();

    public string this[string file]
    {
        get
        {
            lock (gate)
            {
                if (!names.TryGetValue(file, out var name))
                {
                    var info = environment.WebRootFileProvider.GetFileInfo(file);
                    var digest = "0";
                    if (info.Exists)
                    {
                        using var stream = info.CreateReadStream();
                        digest = Convert.ToHexString(SHA256.HashData(stream))[..10].ToLowerInvariant();
                    }
                    names[file] = name = $"/{file}?v={digest}";
                }
                return name;
            }
        }
    }
}
