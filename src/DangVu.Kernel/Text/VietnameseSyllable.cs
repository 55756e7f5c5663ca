using System.Collections.Frozen;
using System.Text;

namespace DangVu.Kernel.Text;

/// <summary>Whether a word is a possible Vietnamese syllable: a known onset and a known rime. It decides between readings of one byte string.</summary>
public static class VietnameseSyllable
{
    private static readonly FrozenSet<string> Onsets = Set(
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
    );

    private static readonly FrozenSet<string> Rimes = Set(
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
            + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
            + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot "
            + "ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi "
            + "uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương "
            + "ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt ych"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OnsetLookup =
        Onsets.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RimeLookup = Rimes.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>True when the word (any case, tones wherever they stand) has the shape of one Vietnamese syllable.</summary>
    public static bool IsPossible(string word)
    {
        if (word.Length is 0 or > 12)
        {
            return false;
        }

        var plain = WithoutTone(word.ToLowerInvariant()).AsSpan();
        for (var onset = Math.Min(3, plain.Length - 1); onset >= 0; onset--)
        {
            if ((onset == 0 || OnsetLookup.Contains(plain[..onset])) && RimeLookup.Contains(plain[onset..]))
            {
                return true;
            }
        }

        return plain is "gi";
    }

    /// <summary>The word without its tone; the marks that make other letters (ă â ê ô ơ ư đ) stay.</summary>
    private static string WithoutTone(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var apart = Fold.Nfc(word).Normalize(NormalizationForm.FormD);
        var kept = new StringBuilder(apart.Length);
        foreach (var c in apart)
        {
            if (c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'))
            {
                kept.Append(c);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
