package space.stickney.science.gamma;

/** Neutrons by energy. */
public enum Band {
    /** In equilibrium with the ground, below about 0.4 eV. */
    THERMAL,
    /** 0.4 eV to 0.5 MeV. */
    EPITHERMAL,
    /** Above 0.5 MeV, up to some 10 MeV (evaporation); the cascade above 10 MeV is apart. */
    FAST
}
