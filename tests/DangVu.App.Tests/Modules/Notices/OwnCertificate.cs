using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DangVu.App.Tests.Modules.Notices;

/// <summary>A certificate that a server made for itself: nobody vouches for it.</summary>
internal sealed class OwnCertificate : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dangvu-cert-");

    public OwnCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=mail.thu.vn",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        System.IO.File.WriteAllText(File, certificate.ExportCertificatePem());
        System.IO.File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    public string File => Path.Combine(folder.FullName, "cert.pem");
    public string KeyFile => Path.Combine(folder.FullName, "key.pem");

    public void Dispose() => folder.Delete(recursive: true);
}
