using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DangVu.App.Ui;

/// <summary>
/// A form whose file is too large to be taken. A browser insists on sending it all before it shows an answer: the file is let fall as it
/// comes, and the words around it are kept for the page that says why not.
/// </summary>
internal static class DroppedForm
{
    private const int LongestWord = 64 << 10;
    private const int MostWords = 2000;

    public static async Task<IFormCollection> Read(HttpRequest request, CancellationToken ct)
    {
        var words = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 100 } boundary
        )
        {
            await request.Body.CopyToAsync(Stream.Null, ct);
            return new FormCollection(words);
        }
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } part || !part.IsFormDisposition())
                    continue;
                var name = HeaderUtilities.RemoveQuotes(part.Name).Value ?? "";
                var text = new byte[LongestWord];
                var length = await section.Body.ReadAtLeastAsync(text, LongestWord, throwOnEndOfStream: false, ct);
                if (words.Count < MostWords)
                    words[name] = StringValues.Concat(
                        words.GetValueOrDefault(name),
                        System.Text.Encoding.UTF8.GetString(text, 0, length)
                    );
            }
        }
        catch (InvalidDataException)
        {
            // A form that is no form: what was read of it until here is shown.
        }
        return new FormCollection(words);
    }
}
