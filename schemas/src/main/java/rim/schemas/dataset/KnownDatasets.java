package rim.schemas.dataset;

import java.util.List;

/// Descriptors that come with the program, for well-known files that have none beside them.
public final class KnownDatasets {
    private static final List<String> CODES =
            List.of(
                    "educ_uoe_enra03",
                    "educ_uoe_grad02",
                    "i40_core",
                    "ilc_li41",
                    "lfso_14leeow",
                    "lfst_r_lfe2eedu",
                    "lfst_r_lfe2en2",
                    "lfst_r_lfp2acedu",
                    "migr_emi2",
                    "nama_10r_2gdp",
                    "pat_ep_rtot",
                    "ris_database",
                    "trng_lfse_04");

    /// Names of the descriptors' resources, beside this class.
    public static List<String> resources() {
        return CODES.stream().map(code -> "known/" + code + ".dataset.json").toList();
    }

    private KnownDatasets() {}
}
