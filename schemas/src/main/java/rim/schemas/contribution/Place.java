package rim.schemas.contribution;

/// The cell of a dataset that a line corrects.
///
/// @param dataset code of the dataset
/// @param series the other dimensions as name=code, separated by a vertical bar
/// @param region code of the region as the source has it
public record Place(String dataset, String series, String region, int year)
        implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int compared = dataset.compareTo(other.dataset);
        compared = compared == 0 ? series.compareTo(other.series) : compared;
        compared = compared == 0 ? region.compareTo(other.region) : compared;
        return compared == 0 ? Integer.compare(year, other.year) : compared;
    }
}
