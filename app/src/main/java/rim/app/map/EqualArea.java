package rim.app.map;

/// Lambert's azimuthal equal-area projection of the sphere, centred where ETRS89-LAEA (EPSG:3035)
/// is, so that areas of Europe can be compared by eye.
///
/// J. P. Snyder, *Map Projections: A Working Manual* (USGS 1395, 1987), equations 22-4, 24-2, 24-13
/// and 24-14.
final class EqualArea {
    /// Of the sphere that has the ellipsoid's surface, in metres.
    private static final double RADIUS = 6_371_007.2;

    private static final double LONGITUDE = Math.toRadians(10);
    private static final double LATITUDE = Math.toRadians(52);

    /// Where EPSG:3035 puts the centre.
    private static final double FALSE_EASTING = 4_321_000;

    private static final double FALSE_NORTHING = 3_210_000;

    /// A place in metres from the centre, y to the north.
    record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /// @param longitude in degrees
    /// @param latitude in degrees
    static Point ofDegrees(double longitude, double latitude) {
        double east = Math.toRadians(longitude) - LONGITUDE;
        double phi = Math.toRadians(latitude);
        double cosine =
                Math.sin(LATITUDE) * Math.sin(phi)
                        + Math.cos(LATITUDE) * Math.cos(phi) * Math.cos(east);
        double k = Math.sqrt(2 / (1 + cosine));
        return new Point(
                RADIUS * k * Math.cos(phi) * Math.sin(east),
                RADIUS
                        * k
                        * (Math.cos(LATITUDE) * Math.sin(phi)
                                - Math.sin(LATITUDE) * Math.cos(phi) * Math.cos(east)));
    }

    /// @param easting in EPSG:3035
    /// @param northing in EPSG:3035
    static Point ofMetres(double easting, double northing) {
        return new Point(easting - FALSE_EASTING, northing - FALSE_NORTHING);
    }

    private EqualArea() {}
}
