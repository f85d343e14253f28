/// Outlines of regions for maps, from a file that whoever runs the service names.
@NullMarked
package rim.app.map;

import org.jspecify.annotations.NullMarked;
