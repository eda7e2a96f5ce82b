package space.stickney.mission.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;

/** Collects what is wrong with a file, to report all of it at once in the order of the file. */
final class Faults {
    private static final int SHOWN = 50;
    private static final Comparator<Located> ORDER = Comparator.comparing((Located f) -> f.place.line() == 0)
            .thenComparing(f -> f.place.line())
            .thenComparing(f -> f.place.column());

    private record Located(Place place, Fault fault) {}

    private final List<Located> faults = new ArrayList<>();

    void add(Place place, String path, String found, String valid) {
        add(place, path, found, valid, Optional.empty());
    }

    /** A fault whose hint is the nearest of the valid words. */
    void misspelt(Place place, String path, String found, String word, String valid, Collection<String> words) {
        add(place, path, found, valid, Spelling.didYouMean(word, words));
    }

    /** What a scalar was refused for. */
    void refused(Place place, String path, Refused refused, String valid) {
        Optional<String> hint = refused.hint().or(() -> Spelling.didYouMean(refused.found(), refused.words()));
        add(place, path, refused.found(), refused.valid().orElse(valid), hint);
    }

    void add(Place place, String path, String found, String valid, Optional<String> hint) {
        String where = path.isEmpty() ? place.toString() : place + " " + path;
        faults.add(new Located(place, new Fault(where, found, valid, hint)));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Ends the reading if anything was wrong. */
    void raise() {
        if (faults.isEmpty()) {
            return;
        }
        List<Fault> sorted = new ArrayList<>(
                faults.stream().sorted(ORDER).map(Located::fault).toList());
        if (sorted.size() > SHOWN) {
            String source = faults.get(0).place.source();
            int more = sorted.size() - SHOWN;
            sorted.subList(SHOWN, sorted.size()).clear();
            sorted.add(Fault.of(source, more + " more faults", "a file with the faults above mended first"));
        }
        throw new BadInput(sorted);
    }
}
