using System.Net;
using System.Net.Sockets;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Cli;

public sealed class Faults
{
    [Theory]
    [InlineData("fly")]
    [InlineData("export", "members")]
    [InlineData("serve", "--colour", "red")]
    [InlineData("replay")]
    [InlineData("check", "--database", "nonsense")]
    public async Task Wrong_usage_gives_two_and_says_why(params string[] args)
    {
        var said = await Dangvu.Run(args);
        said.Code.ShouldBe(2, said.Error);
        said.Error.Trim().ShouldNotBeEmpty();
        said.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_executable_itself_says_the_same_with_its_exit_code_and_its_two_outputs()
    {
        await using var place = new EmptyPlace();
        var usage = await Dangvu.Process("fly");
        (usage.Code, usage.Out).ShouldBe((2, ""));
        var refused = await Dangvu.Process("check", "--data", place.File("khong-co"), "--json");
        refused.Code.ShouldBe(1);
        refused.Json.GetProperty("refused")[0].GetProperty("text").GetString()!.ShouldContain("chưa có dữ liệu");
        refused.Error.ShouldContain("chưa có dữ liệu");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_not_opened()
    {
        await using var office = await TestOffice.New();
        await Dangvu.Sql(
            office.Store,
            "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_FromTheFuture', '99.0')"
        );
        foreach (var verb in new[] { "check", "migrate", "serve" })
        {
            var said = await Dangvu.On(office.Store, verb, "--json");
            said.Code.ShouldBe(1, verb);
            said.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("database.newer", verb);
            said.Error.ShouldContain("FromTheFuture");
        }
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        await using var office = await TestOffice.New();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var said = await Dangvu.On(office.Store, "serve", "--urls", url, "--json");
        said.Code.ShouldBe(1);
        said.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("serve.port-in-use");
        said.Error.ShouldContain(url);
    }

    [Fact]
    public async Task A_folder_without_data_with_other_things_in_it_or_not_to_be_written_is_told()
    {
        await using var place = new EmptyPlace();
        await Refused("database.missing", "check", "--data", place.File("khong-co"));
        Directory.Exists(place.File("khong-co")).ShouldBeFalse();

        Directory.CreateDirectory(place.File("rac"));
        await File.WriteAllTextAsync(
            Path.Combine(place.File("rac"), "dangvu.db"),
            string.Concat(Enumerable.Repeat("this is no database ", 300))
        );
        await Refused("database.not-one", "check", "--data", place.File("rac"));
        await Refused("database.not-one", "init", "--name", "Đảng bộ xã Thử", "--data", place.File("rac"));
        await Refused("demo.folder-used", "demo", "--data", place.File("rac"));

        await File.WriteAllTextAsync(place.File("tep"), "");
        await Refused("file.unusable", "init", "--name", "Đảng bộ xã Thử", "--data", place.File("tep"));
        if (OperatingSystem.IsLinux())
            await Refused("folder.denied", "init", "--name", "Đảng bộ xã Thử", "--data", "/sys/dangvu");

        static async Task Refused(string code, params string[] args)
        {
            var said = await Dangvu.Run([.. args, "--json"]);
            said.Code.ShouldBe(1, code + said.Error);
            said.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe(code, said.Error);
            said.Error.Trim().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task A_full_disk_is_told_and_leaves_no_torn_file()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("/dev/full is Linux's");
        DangVu.App.Cli.Faults.Known(new IOException("No space left on device", 28))!.Code.ShouldBe("disk.full");
        // A real write that finds no space.
        var full = await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            await using var stream = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.None, 1);
            await stream.WriteAsync(new byte[4096]);
            await stream.FlushAsync();
        });
        DangVu.App.Cli.Faults.Known(full)!.Code.ShouldBe("disk.full");
    }

    [Fact]
    public async Task A_demonstration_killed_midway_leaves_nothing_in_its_place_and_the_next_run_sweeps_up()
    {
        await using var place = new EmptyPlace();
        var target = place.File("thi-tran");
        using (var killed = Dangvu.Start("demo", "--data", target))
        {
            for (
                var i = 0;
                i < 600
                    && !Directory
                        .EnumerateDirectories(place.Root, "thi-tran.making-*")
                        .Any(d => File.Exists(Path.Combine(d, "dangvu.db")));
                i++
            )
                await Task.Delay(50);
            killed.Kill();
            await killed.WaitForExitAsync();
        }
        Directory.Exists(target).ShouldBeFalse();
        Directory.EnumerateDirectories(place.Root).ShouldHaveSingleItem();
        var next = await Dangvu.Run("demo", "--data", target, "--as-of", "2020-07-01");
        next.Code.ShouldBe(0, next.Error);
        Directory.EnumerateDirectories(place.Root).ShouldBe([target]);
        var check = await Dangvu.Run("check", "--data", target);
        check.Code.ShouldBe(0, check.Error);
    }
}
