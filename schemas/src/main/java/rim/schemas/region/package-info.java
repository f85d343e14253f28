/// Regions: the NUTS lists by version, aggregates and other countries, and codes that changed
/// between versions. The lists are resources of this package; `origin.json` beside them says where
/// they come from and what they lack. Statistics by region are not at home here.
@NullMarked
package rim.schemas.region;

import org.jspecify.annotations.NullMarked;
