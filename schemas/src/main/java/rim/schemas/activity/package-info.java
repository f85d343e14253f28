/// Names of activities.
@NullMarked
package rim.schemas.activity;

import org.jspecify.annotations.NullMarked;
