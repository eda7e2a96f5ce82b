package space.stickney.flight.bodies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;

/**
 * The catalogue of bodies, looked up by NAIF code or by name (upper and lower case, blanks, hyphens and underscores make
 * no difference). {@link #standard()} holds the Sun, the planets with their barycentres, the Moon, Phobos, Deimos and a
 * few asteroids; {@link #with} adds others. Immutable.
 */
public final class Bodies {
    private static final Bodies STANDARD = new Bodies(BodyTable.read());

    private final Map<Integer, Body> byCode = new TreeMap<>();
    private final Map<String, Body> byName = new TreeMap<>();

    private Bodies(Collection<Body> bodies) {
        for (Body body : bodies) {
            byCode.put(body.naif(), body);
        }
        for (Body body : byCode.values()) {
            byName.put(plain(body.name()), body);
            body.aliases().forEach(a -> byName.put(plain(a), body));
            byName.put(Integer.toString(body.naif()), body);
        }
    }

    /** The built-in catalogue. */
    public static Bodies standard() {
        return STANDARD;
    }

    /** This catalogue and one more body; a body of the same NAIF code is replaced. */
    public Bodies with(Body body) {
        List<Body> all = new ArrayList<>(byCode.values());
        all.add(body);
        return new Bodies(all);
    }

    /** All bodies in the order of their NAIF codes. */
    public List<Body> all() {
        return List.copyOf(byCode.values());
    }

    /** Whether there is a body of this NAIF code. */
    public boolean contains(int naif) {
        return byCode.containsKey(naif);
    }

    /** The body of a NAIF code. */
    public Body get(int naif) {
        Body body = byCode.get(naif);
        if (body == null) {
            throw new BadInput("NAIF code", Integer.toString(naif), "one of " + byCode.keySet());
        }
        return body;
    }

    /** Whether {@link #find} knows a name. */
    public boolean knows(String name) {
        return byName.containsKey(plain(name));
    }

    /** The body of a name, alias or NAIF code given as text. */
    public Body find(String name) {
        Body body = byName.get(plain(name));
        if (body == null) {
            Fault fault = Fault.of("body", "\"" + name + "\"", "one of " + String.join(", ", names()));
            Optional<String> hint = Spelling.didYouMean(name, names());
            throw new BadInput(hint.map(fault::withHint).orElse(fault));
        }
        return body;
    }

    private List<String> names() {
        return byCode.values().stream().map(Body::name).toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").replace("barycentre", "barycenter");
    }
}
