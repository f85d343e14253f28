package rim.sources.change;

/// How the cells of a newer file differ from those of an older one.
///
/// @param added cells that say something where nothing was said
/// @param revised cells that say something else
/// @param gone cells that say nothing any more
public record ChangedCells(long added, long revised, long gone) {
    @Override
    public String toString() {
        return added + " cells new, " + revised + " revised, " + gone + " gone";
    }
}
