/// Regions: the NUTS lists by version, aggregates, and codes that were renamed between versions.
@NullMarked
package rim.schemas.region;

import org.jspecify.annotations.NullMarked;
