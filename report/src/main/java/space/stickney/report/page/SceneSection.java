package space.stickney.report.page;

/** The section of the three-dimensional view: a place for the script, and what to do without it. */
final class SceneSection {
    private SceneSection() {}

    static void write(Html html) {
        html.open("section", "id", "view").leaf("h2", "View");
        html.open("div", "id", "view-place").close();
        html.open("p", "id", "view-fallback", "class", "note")
                .text("Without JavaScript and WebGL there is no three-dimensional view. The drawings under ")
                .leaf("a", "Paths", "href", "#paths")
                .text(" show the same flight.")
                .close()
                .close();
    }
}
