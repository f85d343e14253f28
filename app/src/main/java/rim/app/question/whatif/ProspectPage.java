package rim.app.question.whatif;

import java.io.IOException;
import java.sql.SQLException;
import rim.app.data.Listing;
import rim.app.data.NamedRegion;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.engine.whatif.Prospect;

/// Prints what a region would come to.
record ProspectPage(Console console, NamedRegion region) {
    void print(Prospect prospect, Listing changes) throws IOException, SQLException {
        console.print(region + ", " + prospect.year() + "\n\n");
        console.print(Format.TABLE, changes.rows());
        console.print(
                "\nNow   "
                        + StandingText.of(prospect.now())
                        + "\nThen  "
                        + StandingText.of(prospect.then())
                        + "\n");
    }
}
