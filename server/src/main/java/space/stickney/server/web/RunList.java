package space.stickney.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import space.stickney.server.runs.JobState;
import space.stickney.server.runs.JobView;
import space.stickney.server.runs.Refusal;
import space.stickney.server.runs.RunCatalog;
import space.stickney.server.runs.RunInfo;
import space.stickney.server.runs.RunQueue;

/** Finished runs and those that are on their way, together. */
@Component
class RunList {
    private final RunCatalog catalog;
    private final RunQueue queue;

    RunList(RunCatalog catalog, RunQueue queue) {
        this.catalog = catalog;
        this.queue = queue;
    }

    /** What runs, what waits in its order, then what is finished and what came to nothing, the newest first. */
    List<RunRow> all() {
        Map<String, JobView> jobs = new HashMap<>();
        List<JobView> views = queue.all();
        views.forEach(v -> jobs.put(v.job().id(), v));
        List<RunRow> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        views.stream()
                .filter(v -> !v.job().state().isOver())
                .sorted(Comparator.comparing((JobView v) -> v.job().state() == JobState.QUEUED)
                        .thenComparing(v -> v.job().submitted()))
                .forEach(v -> {
                    rows.add(RunRow.of(v));
                    told.add(v.job().id());
                });
        for (RunInfo run : catalog.all()) {
            if (told.add(run.id())) {
                rows.add(RunRow.of(run, Optional.ofNullable(jobs.get(run.id()))));
            }
        }
        for (JobView v : views) {
            if (v.job().state() != JobState.FINISHED && told.add(v.job().id())) {
                rows.add(RunRow.of(v));
            }
        }
        return List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @throws Refusal if there is none
     */
    RunRow get(String id) {
        Optional<JobView> job = queue.find(id);
        if (job.isPresent() && !job.get().job().state().isOver()) {
            return RunRow.of(job.get());
        }
        Optional<RunInfo> run = catalog.find(id);
        if (run.isPresent()) {
            return RunRow.of(run.get(), job);
        }
        return job.filter(j -> j.job().state() != JobState.FINISHED)
                .map(RunRow::of)
                .orElseThrow(() -> Refusal.noRun(id));
    }
}
