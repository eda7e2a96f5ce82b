package space.stickney.server;

import java.nio.file.Path;

/**
 * What the command line says of a server.
 *
 * @param host address to bind to
 * @param port to listen on; 0 for any that is free
 * @param runs the folder of run folders
 * @param missions the folder of the bundled missions
 * @param version of the program, as products name it
 * @param configuration users and limits
 */
public record ServerSettings(
        String host, int port, Path runs, Path missions, String version, ServerConfiguration configuration) {}
