package space.stickney.samples.curation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act.Piece;

/** A name is given once, follows the rule of its facility, and a part bears the name of what it is a part of. */
final class IdentityRules {
    private final Catalogue catalogue;

    IdentityRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void newName(String name, Act.Naming naming) {
        SampleName.check("rule identity: sample", name, naming);
        catalogue.sample(name).ifPresent(known -> {
            throw new BadInput(
                    "rule identity",
                    name + ", which is there as " + known.name() + " (event "
                            + known.last().seq() + ")",
                    "a new name");
        });
    }

    void newCollection(Act.CollectionRegistered c) {
        SampleName.check("rule identity: collection", c.collection(), Act.Naming.FREE);
        catalogue.collection(c.collection()).ifPresent(known -> {
            throw new BadInput(
                    "rule identity",
                    c.collection() + ", registered by event " + known.event().seq(),
                    "a new name");
        });
    }

    void registered(Act.SampleRegistered r) {
        Act.Naming naming =
                catalogue.collection(r.collection()).map(c -> c.act().naming()).orElseGet(() -> naming(r.collection()));
        catalogue
                .collection(r.collection())
                .filter(c -> !c.act().collection().equals(r.collection()))
                .ifPresent(c -> {
                    throw new BadInput(
                            "rule identity: collection",
                            r.collection(),
                            "the name as registered, " + c.act().collection());
                });
        newName(r.sample(), naming);
        SampleName.check("rule identity: collection", r.collection(), Act.Naming.FREE);
        r.chamber().ifPresent(c -> {
            if (naming == Act.Naming.RYUGU && !r.sample().substring(0, 1).equals(c)) {
                throw new BadInput(
                        "rule identity", r.sample() + " of chamber " + c, "a name that begins with its chamber");
            }
        });
    }

    /** Names of collections that nobody registered follow the rule of their facility where it is known. */
    private static Act.Naming naming(String collection) {
        return collection.toLowerCase(Locale.ROOT).equals("ryugu") ? Act.Naming.RYUGU : Act.Naming.FREE;
    }

    void parts(Sample parent, Act.Split split) {
        if (split.into().isEmpty()) {
            throw new BadInput("rule lineage", "a split of " + parent.name() + " into nothing", "at least one part");
        }
        Set<String> names = new HashSet<>();
        for (Piece piece : split.into()) {
            newName(piece.sample(), Act.Naming.FREE);
            if (!piece.sample().startsWith(parent.name() + "-")) {
                throw new BadInput(
                        "rule lineage",
                        piece.sample() + " as a part of " + parent.name(),
                        "a name that begins with " + parent.name() + "-");
            }
            if (!names.add(piece.sample().toLowerCase(Locale.ROOT))) {
                throw new BadInput("rule identity", piece.sample() + " twice", "a name for each part");
            }
        }
    }

    static void text(String key, String value) {
        if (value.isBlank() || !value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput(key, "\"" + value + "\"", "a name without blanks around it");
        }
    }
}
