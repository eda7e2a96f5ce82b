package space.stickney.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an instrument leaves beside the files of {@link SampleRun}: a spectrum on a continuum of 1000 counts with one line at 2223 keV that the fit
 * follows exactly but for one channel, ten counts too high; three elements; two origins; a camera's map of four facets. Numbers are made up.
 */
final class SampleScience {
    static final String COMPOSITION = "products/gamma-composition.json";

    private SampleScience() {}

    static Path write(Path folder) throws IOException {
        SampleRun.write(folder);
        StringBuilder spectrum = new StringBuilder("channel,energy_kev,counts,fit,residual\n");
        for (int i = 0; i < 60; i++) {
            int counts = i == 30 ? 5000 : 1000;
            spectrum.append(i + ",").append(2200 + i * 0.77).append("," + (counts + (i == 10 ? 10 : 0)) + "," + counts);
            spectrum.append(i == 10 ? ",10\n" : ",0\n");
        }
        Files.writeString(folder.resolve("products/gamma-spectrum.csv"), spectrum);
        Files.writeString(folder.resolve("products/gamma-peaks.csv"), """
                line,element,energy_kev,surface_flux_m2_s,sigma_m2_s
                H_cap,H,2223.2,300,10
                S_cap,S,2230.0,20,10
                """);
        Files.writeString(folder.resolve("products/gamma-elements.csv"), """
                symbol,mass_fraction,statistical,systematic,p16,p84,indeterminate
                H,0.0150,0.0002,0.0021,0.0131,0.0173,
                Fe,0.217,0.004,0.034,0.185,0.254,
                U,2.0E-8,7.0E-9,1.0E-9,1.4E-8,2.8E-8,the data say nothing of U
                """);
        Files.writeString(folder.resolve(COMPOSITION), """
                { "schema" : "stickney/gamma-composition/1",
                  "hypotheses" : [ { "name" : "captured CI", "probability" : 0.75 },
                    { "name" : "captured CM", "probability" : 0.2496 }, { "name" : "giant impact", "probability" : 0.0004 } ],
                  "decisions" : [ { "error" : 0.2, "decision" : "captured" } ],
                  "goodness" : { "deviance" : 22961.3, "expectedDeviance" : 22372.9, "devianceSigma" : 216.4 },
                  "posterior" : null }
                """);
        Files.writeString(folder.resolve("products/eye-coverage.csv"), """
                facet,longitude_deg,latitude_deg,area_m2,share,looks,resolution_m
                0,-90,0,2,1,3,0.5
                1,90,0,1,1,3,40
                2,0,80,1,0.5,1,3
                3,0,-80,1,0,0,
                """);
        Files.writeString(folder.resolve("products/eye-sites.csv"), "landing,before_tdb_s\nfirst,86400\n");
        Path summary = folder.resolve("summary.json");
        String listed = "\"" + SampleRun.PLAN + "\"";
        String text = Files.readString(summary);
        String more = listed;
        for (String file : new String[] {
            "gamma-spectrum.csv",
            "gamma-peaks.csv",
            "gamma-elements.csv",
            "gamma-composition.json",
            "eye-coverage.csv",
            "eye-sites.csv"
        }) {
            more += ", \"products/" + file + "\"";
        }
        Files.writeString(summary, text.replace(listed, more));
        return folder;
    }
}
