package rim.app.map;

/// From metres of ETRS89-LAEA (EPSG:3035) back to degrees, on the ellipsoid GRS 80.
///
/// IOGP, *Geomatics Guidance Note 7-2*, Lambert azimuthal equal area (EPSG method 9820), the
/// reverse case.
final class LaeaInverse {
    private static final double AXIS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E4 = E2 * E2;
    private static final double E6 = E4 * E2;
    private static final double E = Math.sqrt(E2);
    private static final double LONGITUDE = Math.toRadians(10);
    private static final double LATITUDE = Math.toRadians(52);
    private static final double FALSE_EASTING = 4_321_000;
    private static final double FALSE_NORTHING = 3_210_000;

    private static final double Q_POLE = q(1);
    private static final double AUTHALIC = Math.asin(q(Math.sin(LATITUDE)) / Q_POLE);
    private static final double RADIUS = AXIS * Math.sqrt(Q_POLE / 2);
    private static final double D =
            AXIS
                    * Math.cos(LATITUDE)
                    / (Math.sqrt(1 - E2 * Math.pow(Math.sin(LATITUDE), 2))
                            * RADIUS
                            * Math.cos(AUTHALIC));

    /// A place in degrees, which differ from those of WGS 84 by less than a metre.
    record Degrees(double longitude, double latitude) {}

    private static double q(double sine) {
        return (1 - E2)
                * (sine / (1 - E2 * sine * sine)
                        - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
    }

    static boolean isInDegrees(double x, double y) {
        return Math.abs(x) <= 180 && Math.abs(y) <= 90;
    }

    /// A place that may be in degrees already.
    ///
    /// @param x degrees of longitude, or easting in EPSG:3035
    /// @param y degrees of latitude, or northing in EPSG:3035
    static Degrees either(double x, double y) {
        return isInDegrees(x, y) ? new Degrees(x, y) : of(x, y);
    }

    /// @param easting in EPSG:3035
    /// @param northing in EPSG:3035
    static Degrees of(double easting, double northing) {
        double east = easting - FALSE_EASTING;
        double north = northing - FALSE_NORTHING;
        double rho = Math.hypot(east / D, D * north);
        if (rho == 0) {
            return new Degrees(Math.toDegrees(LONGITUDE), Math.toDegrees(LATITUDE));
        }
        double c = 2 * Math.asin(rho / (2 * RADIUS));
        double beta =
                Math.asin(
                        Math.cos(c) * Math.sin(AUTHALIC)
                                + D * north * Math.sin(c) * Math.cos(AUTHALIC) / rho);
        double latitude =
                beta
                        + (E2 / 3 + 31 * E4 / 180 + 517 * E6 / 5040) * Math.sin(2 * beta)
                        + (23 * E4 / 360 + 251 * E6 / 3780) * Math.sin(4 * beta)
                        + 761 * E6 / 45360 * Math.sin(6 * beta);
        double longitude =
                LONGITUDE
                        + Math.atan2(
                                east * Math.sin(c),
                                D * rho * Math.cos(AUTHALIC) * Math.cos(c)
                                        - D * D * north * Math.sin(AUTHALIC) * Math.sin(c));
        return new Degrees(Math.toDegrees(longitude), Math.toDegrees(latitude));
    }

    private LaeaInverse() {}
}
