using System.Diagnostics;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Tests.House;
using Microsoft.AspNetCore.Builder;

namespace DangVu.App.Tests.Modules.Notices;

/// <summary>A calendar program that people really use (Debian's vdirsyncer) subscribes to the calendar of a served site.</summary>
public sealed class ASubscriber
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Fetches_the_calendar_twice_and_a_moved_meeting_moves()
    {
        await using var office = await TestOffice.New();
        var link = new Uri(await TheFeed.Link(await office.SignIn("bithu.ap5b")));
        var meeting = await office.Do(
            "meetings.prepare",
            new PrepareMeeting(
                office.Ap5B,
                Collective.Cell,
                MeetingKinds.Thematic,
                new DateOnly(2023, 6, 20),
                "Giữ gìn môi trường",
                "19 giờ 30"
            )
        );
        await office.Do("meetings.invite", new InviteToMeeting(meeting, TestOffice.Today));
        await using var site = Site.Build(office.Store, ["http://127.0.0.1:0"]);
        await site.StartAsync();
        var phone = Directory.CreateTempSubdirectory("dangvu-phone-");
        try
        {
            var kept = phone.CreateSubdirectory("events");
            var config = Path.Combine(phone.FullName, "config");
            await File.WriteAllTextAsync(
                config,
                $"""
                [general]
                status_path = "{phone.FullName}/status"

                [pair desk]
                a = "feed"
                b = "here"
                collections = null
                conflict_resolution = "a wins"

                [storage feed]
                type = "http"
                url = "{site.Urls.Single()}{link.AbsolutePath}"

                [storage here]
                type = "filesystem"
                path = "{kept.FullName}"
                fileext = ".ics"
                """
            );
            await Run(config, phone, "discover");
            await Run(config, phone, "sync");
            var before = kept.GetFiles().Length;
            (await Meetings(kept, meeting)).Single().ShouldContain("DTSTART;TZID=Asia/Ho_Chi_Minh:20230620T193000");

            await office.Do(
                "meetings.invite",
                new InviteToMeeting(meeting, TestOffice.Today, new DateOnly(2023, 6, 22), "20 giờ")
            );
            await Run(config, phone, "sync");
            (await Meetings(kept, meeting)).Single().ShouldContain("DTSTART;TZID=Asia/Ho_Chi_Minh:20230622T200000");
            kept.GetFiles().Length.ShouldBe(before, "moved, not doubled");
        }
        finally
        {
            phone.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> Meetings(DirectoryInfo kept, Guid meeting)
    {
        var found = new List<string>();
        foreach (var file in kept.GetFiles())
            if (
                await File.ReadAllTextAsync(file.FullName) is var text
                && text.Contains(meeting.ToString(), StringComparison.Ordinal)
            )
                found.Add(text);
        return found;
    }

    private static async Task Run(string config, DirectoryInfo home, string verb)
    {
        var start = new ProcessStartInfo("/usr/bin/vdirsyncer", ["-c", config, verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["HOME"] = home.FullName;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var proxy in new[] { "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY" })
            start.Environment.Remove(proxy);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.ExitCode.ShouldBe(0, await output + await error);
    }
}
