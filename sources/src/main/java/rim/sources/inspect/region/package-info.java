/// What texts stand for regions, and which NUTS versions their codes are of.
@NullMarked
package rim.sources.inspect.region;

import org.jspecify.annotations.NullMarked;
