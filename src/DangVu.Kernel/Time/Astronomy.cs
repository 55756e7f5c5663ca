namespace DangVu.Kernel.Time;

/// <summary>
/// The two instants the lunar calendar rests on, as Julian days of universal time: new moons and the sun's apparent longitude, from the
/// usual low-precision series (errors of a minute or two at most in 1900 to 2100).
/// </summary>
internal static class Astronomy
{
    private const double Radian = Math.PI / 180;

    /// <summary>The instant of the k-th new moon counted from January 2000.</summary>
    internal static double NewMoon(int k)
    {
        var t = k / 1236.85;
        var mean =
            2451550.09766 + (29.530588861 * k) + (t * t * (0.00015437 + (t * (-0.000000150 + (0.00000000073 * t)))));
        var e = 1 - (0.002516 * t) - (0.0000074 * t * t);
        var sun = Radian * (2.5534 + (29.10535670 * k) - (0.0000014 * t * t));
        var moon = Radian * (201.5643 + (385.81693528 * k) + (0.0107582 * t * t));
        var node = Radian * (160.7108 + (390.67050284 * k) - (0.0016118 * t * t));
        var ascending = Radian * (124.7746 - (1.56375588 * k) + (0.0020672 * t * t));
        var correction =
            (-0.40720 * Math.Sin(moon))
            + (0.17241 * e * Math.Sin(sun))
            + (0.01608 * Math.Sin(2 * moon))
            + (0.01039 * Math.Sin(2 * node))
            + (0.00739 * e * Math.Sin(moon - sun))
            - (0.00514 * e * Math.Sin(moon + sun))
            + (0.00208 * e * e * Math.Sin(2 * sun))
            - (0.00111 * Math.Sin(moon - (2 * node)))
            - (0.00057 * Math.Sin(moon + (2 * node)))
            + (0.00056 * e * Math.Sin((2 * moon) + sun))
            - (0.00042 * Math.Sin(3 * moon))
            + (0.00042 * e * Math.Sin(sun + (2 * node)))
            + (0.00038 * e * Math.Sin(sun - (2 * node)))
            - (0.00024 * e * Math.Sin((2 * moon) - sun))
            - (0.00017 * Math.Sin(ascending))
            + (0.000325 * Math.Sin(Radian * (299.77 + (0.107408 * k) - (0.009173 * t * t))));
        var dynamical = mean + correction;
        return dynamical - ClockLag(dynamical);
    }

    /// <summary>The sun's apparent longitude in degrees, 0 to 360.</summary>
    internal static double SunLongitude(double julianDay)
    {
        var t = (julianDay + ClockLag(julianDay) - 2451545.0) / 36525;
        var anomaly = Radian * (357.52911 + (t * (35999.05029 - (0.0001537 * t))));
        var centre =
            ((1.914602 - (t * (0.004817 + (0.000014 * t)))) * Math.Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly))
            + (0.000289 * Math.Sin(3 * anomaly));
        var trueLongitude = 280.46646 + (t * (36000.76983 + (0.0003032 * t))) + centre;
        var apparent = trueLongitude - 0.00569 - (0.00478 * Math.Sin(Radian * (125.04 - (1934.136 * t))));
        return ((apparent % 360) + 360) % 360;
    }

    /// <summary>How far clocks of the turning Earth lag behind uniform time, in days: a smooth fit good to some seconds.</summary>
    private static double ClockLag(double julianDay)
    {
        var year = 2000 + ((julianDay - 2451545.0) / 365.25);
        var u = year - 2000;
        var seconds = year switch
        {
            < 1955 => 29.1 + (0.33 * (year - 1950)),
            < 1986 => 45.45 + (1.067 * (year - 1975)) - (Math.Pow(year - 1975, 2) / 260),
            < 2005 => 63.86 + (0.3345 * u) - (0.060374 * u * u) + (0.0017275 * u * u * u),
            _ => 62.92 + (0.32217 * u) + (0.005589 * u * u),
        };
        return seconds / 86400;
    }
}
