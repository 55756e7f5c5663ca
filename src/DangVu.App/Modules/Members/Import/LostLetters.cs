namespace DangVu.App.Modules.Members.Import;

/// <summary>Letters that an export could not write and left as question marks or replacement characters, one for one.</summary>
internal static class LostLetters
{
    internal static bool AreIn(string text) => text.AsSpan().IndexOfAny('?', '\uFFFD') >= 0;

    /// <summary>Whether the text could be the whole word, a lost letter standing for any one.</summary>
    internal static bool Fits(string lossy, string whole)
    {
        if (lossy.Length != whole.Length)
        {
            return false;
        }

        for (var i = 0; i < lossy.Length; i++)
        {
            var known = lossy[i] is not ('?' or '\uFFFD');
            if (known ? lossy[i] != whole[i] : !char.IsLetter(whole[i]))
            {
                return false;
            }
        }

        return true;
    }
}
