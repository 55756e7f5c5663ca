using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DangVu.App.Acts;

/// <summary>
/// Ids are Guids of version 7 that grow in the order they are made, also where the business clock stands still (a replayed day, a
/// test): behind the millisecond stand the machine's own milliseconds, a count, and chance.
/// </summary>
internal static class Ids
{
    private static long last;

    public static Guid Next(DateTime now)
    {
        var milliseconds = new DateTimeOffset(now, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var order = Order();
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, milliseconds << 16);
        // 54 bits of order behind the version and variant bits, then 20 bits of chance.
        bytes[6] = (byte)(0x70 | ((order >> 50) & 0x0F));
        bytes[7] = (byte)(order >> 42);
        bytes[8] = (byte)(0x80 | ((order >> 36) & 0x3F));
        BinaryPrimitives.WriteInt32BigEndian(bytes[9..], (int)(order >> 4));
        RandomNumberGenerator.Fill(bytes[13..]);
        bytes[13] = (byte)(((order & 0x0F) << 4) | (uint)(bytes[13] & 0x0F));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>42 bits of the machine's milliseconds and 12 bits of a count, always larger than the one before.</summary>
    private static long Order()
    {
        var candidate = (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() & 0x3FF_FFFF_FFFF) << 12;
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(candidate, before + 1);
            if (Interlocked.CompareExchange(ref last, next, before) == before)
                return next;
        }
    }
}
