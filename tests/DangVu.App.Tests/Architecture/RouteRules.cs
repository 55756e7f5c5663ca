using System.Net;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Architecture;

/// <summary>Walks every route that the house has, as each sort of reader.</summary>
public sealed class RouteRules
{
    private static readonly string[] PublicRoutes =
    [
        "/signin",
        "/language",
        "/welcome/{token}",
        "/health/live",
        "/health/ready",
        "/ballot",
        "/paper.css",
        "/calendar/{token}.ics",
        "/openapi/{documentName}.json",
        "{*path:nonfile}",
    ];

    [Fact]
    public async Task Every_route_needs_a_permission_or_stands_on_the_short_public_list()
    {
        await using var office = await TestOffice.New();
        await using var site = Site.Build(office.Store, [], b => b.WebHost.UseTestServer());
        var routes = ((IEndpointRouteBuilder)site)
            .DataSources.SelectMany(d => d.Endpoints)
            .OfType<RouteEndpoint>()
            .ToList();
        routes.Count.ShouldBeGreaterThan(60);
        routes
            .Where(r =>
                r.Metadata.GetMetadata<Needs>() is null
                && !(r.Metadata.GetMetadata<Public>() is not null && PublicRoutes.Contains(r.RoutePattern.RawText))
            )
            .Select(r => r.RoutePattern.RawText)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_permission_is_given_to_some_role_and_no_role_has_an_unknown_one()
    {
        await using var office = await TestOffice.New();
        var work = office.Work();
        var known = AccessModule.Permissions(work.Get<HouseParts>().Parts).ToHashSet();
        var roles = work.Get<RoleBook>();
        known.Except(roles.Names.SelectMany(r => roles.Permissions(r))).Except(["any"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_opens_any_page_without_signing_in()
    {
        await using var office = await TestOffice.New();
        var nobody = await office.SignIn(null);
        foreach (var path in Paths(office))
            (await nobody.Status(path)).ShouldBeOneOf([HttpStatusCode.Redirect, HttpStatusCode.Unauthorized], path);
    }

    [Fact]
    public async Task A_plain_member_opens_only_what_belongs_to_every_member()
    {
        await using var office = await TestOffice.New();
        var member = await office.SignIn("dangvien");
        foreach (var (path, permission) in PathsWithPermission(office))
            if (permission is not ("any" or "own.read" or "own.write"))
                (await member.Status(path)).ShouldBe(HttpStatusCode.Forbidden, path);
    }

    [Fact]
    public async Task The_administrator_opens_no_page_with_members_content()
    {
        await using var office = await TestOffice.New();
        var admin = await office.SignIn("quantri");
        foreach (var (path, permission) in PathsWithPermission(office))
            if (permission is not ("any" or "own.read" or "own.write" or "access.manage" or "system.health"))
                (await admin.Status(path)).ShouldBe(HttpStatusCode.Forbidden, path);
    }

    [Fact]
    public async Task A_neighbour_cells_secretary_gets_no_list_of_this_cell()
    {
        await using var office = await TestOffice.New();
        var neighbour = await office.SignIn("bithu.kp1");
        foreach (
            var path in Paths(office)
                .Where(p =>
                    !p.Contains("00000000-", StringComparison.Ordinal)
                    && !p.StartsWith("/api", StringComparison.Ordinal)
                )
        )
        {
            var (status, body, _) = await neighbour.Get(
                path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "body=" + office.Ap5B
            );
            if (status == HttpStatusCode.OK)
                body.ShouldNotContain("Nguyễn Văn A", customMessage: path);
        }
    }

    [Fact]
    public async Task No_page_of_the_clerk_fails()
    {
        await using var office = await TestOffice.New();
        foreach (
            var account in new[]
            {
                "vanphong",
                "bithu",
                "bithu.ap5b",
                "chiuy.ap5b",
                "kiemtra",
                "captren",
                "dangvien",
                "mttq",
            }
        )
        {
            var client = await office.SignIn(account);
            foreach (var path in Paths(office))
                ((int)(await client.Status(path))).ShouldBeLessThan(500, account + " " + path);
        }
    }

    private static IEnumerable<string> Paths(TestOffice office) => PathsWithPermission(office).Select(p => p.Path);

    /// <summary>Each GET address with ids and words filled in.</summary>
    private static IEnumerable<(string Path, string Permission)> PathsWithPermission(TestOffice office)
    {
        var parts = office.Work().Get<HouseParts>().Parts;
        return parts
            .Pages.Gets.Select(p => (p.Pattern, p.Permission))
            .Concat(parts.Pages.Forms.Select(p => (p.Pattern, p.Permission)))
            .Concat(parts.Pages.Files.Select(p => (p.Pattern, p.Permission)))
            .Concat(parts.Records.All.Select(r => ("/api/v1/" + r.Kind, r.Permission)))
            .Concat(parts.Records.All.Select(r => ("/api/v1/" + r.Kind + "/" + Guid.Empty, r.Permission)))
            .Select(p => (Fill(p.Item1), p.Item2));
    }

    private static string Fill(string pattern) =>
        System.Text.RegularExpressions.Regex.Replace(
            pattern,
            @"\{(\w+)(:[^{}]*(?:\{[^{}]*\})?[^{}]*)?\}",
            m =>
                m.Groups[1].Value switch
                {
                    "kind" => "half-term",
                    "format" => "docx",
                    "family" => "votes",
                    "slug" => "regulation-294",
                    "year" => "2022",
                    "quarter" => "1",
                    _ => Guid.Empty.ToString(),
                }
        );
}
