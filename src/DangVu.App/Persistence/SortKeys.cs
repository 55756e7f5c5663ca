using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace DangVu.App.Persistence;

/// <summary>
/// What C# cannot say inside a query though both databases can: comparing stored sort keys by byte (EF's own comparison of rows of values
/// exists on PostgreSQL only), and digits as a number.
/// </summary>
internal static class SortKeys
{
    public static bool Above(byte[] key, byte[] than) => throw new NotSupportedException();

    public static bool Below(byte[] key, byte[] than) => throw new NotSupportedException();

    /// <summary>A text of digits as a number: a year at the head of a stored date.</summary>
    public static int Number(string digits) => throw new NotSupportedException();

    public static void Map(ModelBuilder builder)
    {
        Map(builder, nameof(Above), ExpressionType.GreaterThan);
        Map(builder, nameof(Below), ExpressionType.LessThan);
        builder
            .HasDbFunction(typeof(SortKeys).GetMethod(nameof(Number))!)
            .HasTranslation(digits => new SqlUnaryExpression(
                ExpressionType.Convert,
                digits[0],
                typeof(int),
                new IntTypeMapping("integer", DbType.Int32)
            ));
    }

    private static void Map(ModelBuilder builder, string name, ExpressionType comparison) =>
        builder
            .HasDbFunction(typeof(SortKeys).GetMethod(name)!)
            .HasTranslation(keys => new SqlBinaryExpression(
                comparison,
                keys[0],
                keys[1],
                typeof(bool),
                BoolTypeMapping.Default
            ));
}
