using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DangVu.App.Acts;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Notices.Feeds;
using DangVu.App.Modules.Notices.Mail;
using DangVu.App.Persistence;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Hosting;

/// <summary>The web site over the house.</summary>
internal static class Site
{
    public static WebApplication Build(Store store, string[] urls, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" }
        );
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Configuration.AddEnvironmentVariables("DANGVU_");
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // The key ring lies in the data folder beside the office key; the guide asks for disk encryption.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 64L << 20;
        });
        builder.Services.AddHouse(store);
        if (urls.Length > 0)
        {
            builder.WebHost.UseUrls(urls);
            // A site that nobody can reach (a test's) sends no letters of its own accord.
            builder.Services.AddHostedService<MailClock>();
        }
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Ctx>();
        builder.Services.AddScoped<Frame>();
        builder.Services.AddScoped<FrameReader>();
        builder.Services.AddSingleton<AssetNames>();
        builder.Services.AddRazorComponents();
        // Vietnamese letters stay letters, not numeric entities: smaller pages, readable snapshots.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = 64L << 20);
        builder
            .Services.AddDataProtection()
            .SetApplicationName("dangvu")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(store.Folder, "keys", "session")));
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "dangvu.form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.FormFieldName = "__RequestVerificationToken";
        });
        builder.Services.AddSignIn();
        builder.Services.AddOpenApi("v1");
        also?.Invoke(builder);

        // The rules are taken as they stand now; whoever edits a file later cannot break the running office.
        _ = RuleFiles.Shipped;
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(e => e.Run(ErrorPages.Unexpected));
        app.UseResponseCompression();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                ContentTypeProvider = new FileExtensionContentTypeProvider(),
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
            }
        );
        app.UseRouting();
        // One connection for the whole request: opening one sets its pragmas anew.
        app.Use(
            async (http, next) =>
            {
                if (http.GetEndpoint() is { } page && page.Metadata.GetMetadata<Public>() is null)
                    await http
                        .RequestServices.GetRequiredService<AppDb>()
                        .Database.OpenConnectionAsync(http.RequestAborted);
                await next(http);
            }
        );
        app.UseAuthentication();
        app.UseActor();
        app.UseAntiforgery();
        app.MapSignIn();
        app.MapWelcome();
        app.MapPages(app.Services.GetRequiredService<PageList>());
        app.MapApi();
        app.MapCalendar();
        app.MapBallot();
        app.MapHealth();
        app.MapGet(
                "/paper.css",
                (HttpContext http) =>
                {
                    http.Response.Headers.CacheControl = "public, max-age=86400";
                    return Results.Text(DangVu.Documents.PaperCss.Text, "text/css");
                }
            )
            .WithMetadata(new Public());
        app.MapOpenApi().WithMetadata(new Public());
        app.MapFallback(ErrorPages.NotFound).WithMetadata(new Public());
        return app;
    }
}

/// <summary>Marks a route that needs no sign-in; a test holds the short list.</summary>
internal sealed record Public;
