package rim.app.question.whatif;

import java.io.IOException;
import java.sql.SQLException;
import rim.app.data.Listing;
import rim.app.data.NamedRegion;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.engine.whatif.WhatIf;

/// Prints what a region would come to.
record WhatIfPage(Console console, NamedRegion region) {
    void print(WhatIf whatIf, Listing changes) throws IOException, SQLException {
        console.print(region + ", " + whatIf.year() + "\n\n");
        console.print(Format.TABLE, changes.rows());
        console.print(
                "\nNow   "
                        + StandingText.of(whatIf.now())
                        + "\nThen  "
                        + StandingText.of(whatIf.then())
                        + "\n");
    }
}
