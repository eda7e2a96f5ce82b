package space.stickney.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where Spring begins to look for the parts of the server. */
@SpringBootApplication
class ServerApplication {}
