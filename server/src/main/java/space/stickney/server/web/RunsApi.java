package space.stickney.server.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import space.stickney.report.run.MatrixDiff;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.MatrixRun;
import space.stickney.server.runs.JobState;
import space.stickney.server.runs.JobView;
import space.stickney.server.runs.Refusal;
import space.stickney.server.runs.RunCatalog;
import space.stickney.server.runs.RunFiles;
import space.stickney.server.runs.RunQueue;
import space.stickney.server.runs.RunRequest;

/** Runs, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "runs")
class RunsApi {
    private final RunList list;
    private final RunQueue queue;
    private final RunCatalog catalog;
    private final RunFiles files;

    RunsApi(RunList list, RunQueue queue, RunCatalog catalog, RunFiles files) {
        this.list = list;
        this.queue = queue;
        this.catalog = catalog;
        this.files = files;
    }

    @GetMapping("/runs")
    @Operation(summary = "All runs: under way, finished, failed")
    List<RunRow> all() {
        return list.all();
    }

    @GetMapping("/runs/{id}")
    @Operation(summary = "One run and how far it is")
    RunRow one(@PathVariable String id) {
        return list.get(id);
    }

    @PostMapping("/runs")
    @Operation(summary = "Start a run of a bundled mission or of a scenario text; it waits if others run")
    ResponseEntity<RunRow> start(@RequestBody RunRequest request, @Nullable Principal user) {
        JobView job = queue.submit(request, user == null ? "local" : user.getName());
        URI location = ServletUriComponentsBuilder.fromCurrentRequest()
                .pathSegment(job.job().id())
                .build()
                .toUri();
        return ResponseEntity.accepted().location(location).body(RunRow.of(job));
    }

    @PostMapping("/runs/{id}/cancel")
    @Operation(summary = "Stop a run, or take it out of the queue")
    RunRow cancel(@PathVariable String id) {
        return RunRow.of(queue.cancel(id));
    }

    @GetMapping("/runs/{id}/matrix")
    @Operation(summary = "The requirements of a run with what it yields for them, as matrix[] of summary.json")
    List<Map<String, Object>> matrix(@PathVariable String id) {
        return finished(id).rows().stream().map(MatrixRow::fields).toList();
    }

    @GetMapping("/compare")
    @Operation(summary = "What differs between the matrices of two runs, as stickney matrix A --diff B")
    Map<String, Object> compare(@RequestParam String a, @RequestParam String b) {
        return MatrixDiff.of(finished(a), finished(b), Optional.empty()).fields();
    }

    @GetMapping("/runs/{id}/files")
    @Operation(summary = "The files of a run with their sizes")
    List<RunFiles.Entry> files(@PathVariable String id) throws IOException {
        finished(id);
        return files.list(id);
    }

    @GetMapping("/runs/{id}/files/{*path}")
    @Operation(summary = "One file of a run")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String path) {
        Path file = files.file(id, path.substring(1))
                .orElseThrow(() -> new Refusal(Refusal.Reason.MISSING, "The run has no such file."));
        return FileAnswer.of(file, true);
    }

    @GetMapping("/runs/{id}/archive")
    @Operation(summary = "All files of a run as a zip")
    ResponseEntity<StreamingResponseBody> archive(@PathVariable String id) {
        finished(id);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/zip"))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".zip\"")
                .body(out -> files.zip(id, out));
    }

    @GetMapping(value = "/runs/{id}/scenario", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The scenario that a run was started with here, without its changes")
    String scenario(@PathVariable String id) {
        return queue.scenario(id)
                .orElseThrow(() -> new Refusal(Refusal.Reason.MISSING, "The run was not started by this server."));
    }

    private MatrixRun finished(String id) {
        RunRow row = list.get(id);
        if (row.state() != JobState.FINISHED) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "The run " + id + " is " + row.state().text() + ".");
        }
        return MatrixRun.read(catalog.folder(id));
    }
}
