using DangVu.App.Modules.Directives;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Directives;

public sealed class WhatKindsAreCalled
{
    [Fact]
    public async Task A_document_older_than_the_first_rule_is_still_called_by_its_kind()
    {
        await using var office = await TestOffice.New();
        var kinds = office.Work().Get<DocumentKinds>();
        kinds.Title(new DateOnly(2012, 1, 16), "resolution", "vi").ShouldBe("Nghị quyết");
        kinds.Title(new DateOnly(2012, 1, 16), "unheard-of", "vi").ShouldBe("unheard-of");
    }
}
