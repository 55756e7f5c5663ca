using System.Net.Sockets;
using DangVu.App.Modules.Notices.Domain;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace DangVu.App.Modules.Notices.Mail;

/// <summary>
/// One conversation with the office's mail server, for as many letters as there are. A certificate that does not hold is refused, and
/// where TLS is asked for nothing is said without it.
/// </summary>
internal sealed class SmtpSession(MailServer server, string? password) : IAsyncDisposable
{
    private const int TimeoutMilliseconds = 20_000;

    private readonly SmtpClient client = new()
    {
        Timeout = TimeoutMilliseconds,
        // The list of withdrawn certificates lies with third parties, and the program calls nobody but the server.
        CheckCertificateRevocation = false,
    };
    private string? closed;

    /// <summary>Null when the server took it; otherwise a code of <see cref="SendProblems"/>.</summary>
    public async Task<string?> Send(MimeMessage message, CancellationToken ct)
    {
        if (closed is not null || await Ready(ct) is { } problem && (closed = problem) is not null)
            return closed;
        try
        {
            await client.SendAsync(message, ct);
            return null;
        }
        catch (SmtpCommandException e)
        {
            return (int)e.StatusCode is >= 400 and < 500 ? SendProblems.Later
                : e.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? SendProblems.Address
                : SendProblems.Refused;
        }
        catch (Exception e) when (ProblemOf(e) is { } code)
        {
            return code;
        }
    }

    private async Task<string?> Ready(CancellationToken ct)
    {
        if (client.IsConnected)
            return null;
        try
        {
            await client.ConnectAsync(
                server.Host,
                server.Port,
                server.Tls switch
                {
                    MailTls.StartTls => SecureSocketOptions.StartTls,
                    MailTls.Direct => SecureSocketOptions.SslOnConnect,
                    _ => SecureSocketOptions.None,
                },
                ct
            );
            if (server.UserName is { Length: > 0 } user)
                await client.AuthenticateAsync(user, password ?? "", ct);
            return null;
        }
        catch (SmtpCommandException)
        {
            return SendProblems.Later;
        }
        catch (Exception e) when (ProblemOf(e) is { } code)
        {
            return code;
        }
    }

    private static string? ProblemOf(Exception e) =>
        e switch
        {
            SslHandshakeException => SendProblems.Tls,
            // The server knows no STARTTLS, or no way to sign in.
            NotSupportedException => SendProblems.Tls,
            AuthenticationException => SendProblems.Auth,
            ServiceNotAuthenticatedException => SendProblems.Auth,
            SocketException or IOException or TimeoutException or ProtocolException or ServiceNotConnectedException =>
                SendProblems.Connect,
            _ => null,
        };

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected)
                await client.DisconnectAsync(true);
        }
        catch (Exception e) when (ProblemOf(e) is not null)
        {
            // It has what it was given; how it says good-bye does not matter.
        }
        client.Dispose();
    }
}
