using DangVu.App.Modules.Notices.Domain;

namespace DangVu.App.Tests.Modules.Notices;

public sealed class WhatAFeedRemembers
{
    private static readonly DateOnly From = new(2023, 5, 1);
    private static readonly DateTime First = new(2023, 6, 7, 1, 0, 0, DateTimeKind.Utc);

    private static FeedEvent Meeting(int day, string uid = "meetings-1@dangvu") =>
        new(
            uid,
            "Sinh hoạt chi bộ",
            new DateOnly(2023, 6, day),
            new TimeOnly(19, 30),
            null,
            "Nhà văn hóa",
            null,
            false
        );

    [Fact]
    public void What_stays_keeps_its_number_and_what_moves_gets_the_next()
    {
        var first = FeedMemory.Tell("", [Meeting(12)], From, First);
        first.Single().Sequence.ShouldBe(0);
        var same = FeedMemory.Tell(FeedMemory.Write(first), [Meeting(12)], From, First.AddHours(1));
        same.ShouldBe(first);
        var moved = FeedMemory.Tell(FeedMemory.Write(same), [Meeting(14)], From, First.AddHours(2));
        moved.Single().Sequence.ShouldBe(1);
        moved.Single().ChangedAt.ShouldBe(First.AddHours(2));
    }

    [Fact]
    public void What_is_gone_is_told_as_called_off_until_its_day_is_past()
    {
        var first = FeedMemory.Tell("", [Meeting(12)], From, First);
        var gone = FeedMemory.Tell(FeedMemory.Write(first), [], From, First.AddHours(1));
        gone.Single().Event.CalledOff.ShouldBeTrue();
        gone.Single().Sequence.ShouldBe(1);
        var still = FeedMemory.Tell(FeedMemory.Write(gone), [], From, First.AddHours(2));
        still.ShouldBe(gone);
        FeedMemory.Tell(FeedMemory.Write(still), [], new DateOnly(2023, 7, 1), First.AddDays(30)).ShouldBeEmpty();
    }

    [Fact]
    public void What_comes_back_goes_on_counting()
    {
        var first = FeedMemory.Tell("", [Meeting(12)], From, First);
        var gone = FeedMemory.Tell(FeedMemory.Write(first), [], From, First.AddHours(1));
        var back = FeedMemory.Tell(FeedMemory.Write(gone), [Meeting(12)], From, First.AddHours(2));
        back.Single().Sequence.ShouldBe(2);
        back.Single().Event.CalledOff.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[{\"Event\":5}]")]
    [InlineData("null")]
    public void A_memory_that_cannot_be_read_begins_anew(string remembered) =>
        FeedMemory.Tell(remembered, [Meeting(12)], From, First).Single().Sequence.ShouldBe(0);
}
