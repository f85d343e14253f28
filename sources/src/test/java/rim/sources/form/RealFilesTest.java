package rim.sources.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.RimException;
import rim.sources.SharedData;

/// Real files of every form. The counts come from a script that shares nothing with the readers:
/// Python's `csv`, `json` and regular expressions over the files, and POI's whole-file reading for
/// the old workbook.
class RealFilesTest {
    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    eurostat-csv~INDEX_NUTS2_233regions.csv~'form': 'wide-csv', 'csv': {'region': 'id', 'across': 'indicator', 'ignore': ['region', 'name'], 'fixed': {'year': '2018'}, 'missing': ['', ':', 'NA']}~1864 accepted, 0 missing, refused {}
                    eurostat-csv~aei_fm_ms_nuts.csv~'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values', 'missing': ['', ':', 'NA']}~17151 accepted, 0 missing, refused {}
                    eurostat-csv~isoc_r_iuse_i_daily_internet_users.csv~'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values', 'missing': ['', ':', 'NA']}~2973 accepted, 0 missing, refused {}
                    eurostat-csv~lfsa_argan_sample.csv~'form': 'sdmx-csv'~2 accepted, 0 missing, refused {}
                    eurostat-csv~migr_resfirst_sample.csv~'form': 'sdmx-csv'~2 accepted, 0 missing, refused {}
                    eurostat-csv~mixed_nuts_example.csv~'form': 'long-csv', 'csv': {'region': 'geo', 'value': 'values', 'fixed': {'year': '2018'}, 'missing': ['', ':', 'NA']}~22 accepted, 0 missing, refused {}
                    eurostat-csv~pat_ep_rtot_nuts.csv~'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values', 'unit': 'unit', 'missing': ['', ':', 'NA']}~103075 accepted, 0 missing, refused {}
                    eurostat-csv~rd_government_eur_hab.nuts2.csv~'form': 'long-csv', 'csv': {'region': 'nuts_id', 'year': 'year', 'value': 'rd_government_eur_hab', 'ignore': ['nuts_year_spec']}~1035 accepted, 191 missing, refused {}
                    eurostat-csv~rd_private_eur_hab.nuts2.csv~'form': 'long-csv', 'csv': {'region': 'nuts_id', 'year': 'year', 'value': 'rd_private_eur_hab', 'ignore': ['nuts_year_spec']}~1009 accepted, 110 missing, refused {}
                    eurostat-csv~rd_p_persreg_sample.csv~'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values', 'missing': ['', ':', 'NA']}~673 accepted, 283 missing, refused {}
                    eurostat-csv~tgs00026_disposable_income.csv~'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values', 'missing': ['', ':', 'NA']}~2723 accepted, 0 missing, refused {}
                    eurostat-csv~tgs00026_giscoR_2007_2018.csv~'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values', 'missing': ['', ':', 'NA']}~2891 accepted, 649 missing, refused {}
                    sdmx/khaeru-ESTAT~NAMA_10_GDP-ss.xml~'form': 'sdmx-ml'~4 accepted, 0 missing, refused {}
                    sdmx/khaeru-ESTAT~demography-xs.xml~'form': 'sdmx-ml', 'dimensions': {'region': 'COUNTRY'}~55 accepted, 5 missing, refused {}
                    sdmx/rsdmx~Example_Eurostat_2.0.xml~'form': 'sdmx-ml'~2 accepted, 0 missing, refused {}
                    sdmx/rsdmx~Example_Eurostat_2.1.xml~'form': 'sdmx-ml'~1 accepted, 3 missing, refused {}
                    jsonstat/www.cso.ie~eurostat-name_gpd_c-geo_IT.json~'form': 'json-stat'~24 accepted, 46 missing, refused {}
                    jsonstat/www.cso.ie~eurostat-name_gpd_c.json~'form': 'json-stat'~1136 accepted, 1944 missing, refused {}
                    jsonstat/www.ec.europa.eu_eurostat~eurostat-name_gpd_c-geo_IT.json~'form': 'json-stat'~24 accepted, 45 missing, refused {}
                    jsonstat/www.ec.europa.eu_eurostat~eurostat-name_gpd_c-geo_IT_FR.json~'form': 'json-stat'~64 accepted, 74 missing, refused {}
                    jsonstat/www.ec.europa.eu_eurostat~eurostat-name_gpd_c.json~'form': 'json-stat'~1134 accepted, 1902 missing, refused {}
                    jsonstat/output_from_nodejs~eurostat-name_gpd_c-geo_IT-to_table.csv~'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'Value'}, 'region_codes': {'Italy': 'IT'}~24 accepted, 45 missing, refused {}
                    excel~TGS00026_eurostat_databrowser_export.xlsx~'form': 'excel', 'sheet': {'header_row': 10, 'first_row': 12, 'above': [5, 6, 7, 8], 'footer': 'Special value', 'region': 'TIME', 'across': 'year'}~2891 accepted, 661 missing, refused {}
                    excel~une_educ_a_eurostat_old_xls_export.xls~'form': 'excel', 'sheet': {'name': 'Data*', 'header_row': 12, 'above': [7, 8, 9, 10], 'footer': 'Special value', 'year': 'TIME/GEO', 'across': 'region'}~2382 accepted, 78 missing, refused {}
                    oecd~OECD_legacy_GDP_bom_quoted.csv~'form': 'long-csv', 'csv': {'region': 'LOCATION', 'year': 'TIME', 'value': 'Value', 'flags': 'Flag Codes'}, 'region_codes': {'AUT': 'AT', 'DEU': 'DE', 'AUS': 'AU'}~894 accepted, 0 missing, refused {unknown_region=4400}
                    dirty-csv~ex.csv~'form': 'long-csv', 'csv': {'region': 'country', 'year': 'year', 'value': 'population'}, 'region_codes': {'Brasil': 'BR', 'Japan': 'JP', 'Luxembourg': 'LU'}~12 accepted, 0 missing, refused {}
                    dirty-csv~ex_dirty.csv~'form': 'long-csv', 'csv': {'region': 'country', 'year': 'year', 'value': 'population'}, 'region_codes': {'Brasil': 'BR', 'Japan': 'JP', 'Luxembourg': 'LU'}~12 accepted, 0 missing, refused {not_a_number=1}
                    dirty-csv~ex_multi.csv~'form': 'wide-csv', 'csv': {'region': 'country', 'across': 'year'}, 'region_codes': {'Brasil': 'BR', 'Japan': 'JP', 'Luxembourg': 'LU'}~18 accepted, 0 missing, refused {}
                    dirty-csv~ex_non_compact.csv~'form': 'long-csv', 'csv': {'region': 'country', 'year': 'year', 'value': 'population'}, 'region_codes': {'Brasil': 'BR', 'Japan': 'JP', 'Luxembourg': 'LU'}~9 accepted, 0 missing, refused {}
                    dirty-csv~ex_overlap.csv~'form': 'long-csv', 'csv': {'region': 'country', 'year': 'year', 'value': 'population'}, 'region_codes': {'Brasil': 'BR', 'Japan': 'JP', 'Luxembourg': 'LU'}~14 accepted, 0 missing, refused {}
                    """)
    void isReadAndCounted(String folder, String name, String descriptor, String account) {
        var read = Read.file(SharedData.file(folder, name), descriptor);
        assertThat(read.isBalanced()).isTrue();
        assertThat(read.account()).isEqualTo(account);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    khaeru-ESTAT/footer.xml~sdmx-ml~message instead of data: 413 Due to the large query
                    khaeru-ESTAT/footer2.xml~sdmx-ml~file/7JUdWyAy4fmjBSWT
                    khaeru-ESTAT/apro_mk_cola-structure.xml~sdmx-ml~describes a structure
                    khaeru-ESTAT/GOV_10Q_GGNFA.xml~sdmx-ml~describes a structure
                    khaeru-ESTAT/demography-structure.xml~sdmx-ml~describes a structure
                    khaeru-ESTAT/CL_FREQ.xml~sdmx-ml~describes a structure
                    khaeru-ESTAT/HCL_WSTATUS_SCL_BNSPART.xml~sdmx-ml~describes a structure
                    khaeru-ESTAT/esms.xml~sdmx-ml~is metadata
                    khaeru-ESTAT/esms-ss.xml~sdmx-ml~is metadata
                    khaeru-ESTAT/esms-structure.xml~sdmx-ml~describes a structure
                    khaeru-ESTAT/demography-xs.xml~sdmx-ml~no dimension 'geo' or 'REF_AREA' among [FREQ, TIME_PERIOD, SEX, COUNTRY, DEMO]
                    sdmx-dl/EstatDialectDriverTest.csv~sdmx-csv~no column 'OBS_VALUE'
                    sdmx-dl/EstatDialectDriverTest.csv~json-stat~Unrecognized token
                    rsdmx/Example_Eurostat_2.1.xml~eurostat-tsv~Not a Eurostat table
                    """)
    void isRefusedWithAClearReason(String name, String form, String reason) {
        var file = SharedData.folder("sdmx").resolve(name);
        assertThatThrownBy(() -> Read.file(file, "'form': '" + form + "'"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(String.valueOf(file.getFileName()));
    }

    @Test
    void aZippedMessageIsReadAsItsContent() {
        var file = SharedData.folder("sdmx").resolve("khaeru-ESTAT/footer2.zip");
        assertThat(Read.file(file, "'form': 'sdmx-ml'").account())
                .isEqualTo("21 accepted, 22 missing, refused {}");
    }
}
