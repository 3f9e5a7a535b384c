package io.gengyun.workflow.rest;

import static io.gengyun.workflow.rest.TaskRequests.required;

import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.UserTasks.Box;
import io.gengyun.workflow.spi.TaskAttachments;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tasks: mine, those I may claim, those I have done, and what can be done with one. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksController {

    private final UserTasks tasks;
    private final Access access;
    private final ObjectProvider<TaskAttachments> attachments;

    TasksController(UserTasks tasks, Access access, ObjectProvider<TaskAttachments> attachments) {
        this.tasks = tasks;
        this.access = access;
        this.attachments = attachments;
    }

    @GetMapping
    Slice<TaskJson> list(
            @RequestParam(defaultValue = "open") List<String> state,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        Locale language = access.user().language();
        return tasks.inbox(boxes(state), search, limit, after).map(task -> TaskJson.of(task, language));
    }

    private static Set<Box> boxes(List<String> states) {
        Set<Box> boxes = EnumSet.noneOf(Box.class);
        for (String state : states) {
            switch (state) {
                case "open" -> boxes.addAll(Set.of(Box.MINE, Box.TO_CLAIM));
                case "done" -> boxes.add(Box.DONE);
                default ->
                    throw new BusinessRefusal(BusinessRefusal.Kind.NOT_UNDERSTOOD, "workflow.task.noSuchState", state);
            }
        }
        return boxes;
    }

    @GetMapping("/{id}")
    TaskPageJson open(@PathVariable String id) {
        return TaskPageJson.of(tasks.open(id), access.user().language());
    }

    @PostMapping("/{id}/complete")
    void complete(@PathVariable String id, @RequestBody TaskRequests.Complete said) {
        tasks.complete(id, said.completion());
    }

    @PostMapping("/{id}/claim")
    void claim(@PathVariable String id) {
        tasks.claim(id);
    }

    @PostMapping("/{id}/unclaim")
    void unclaim(@PathVariable String id) {
        tasks.unclaim(id);
    }

    @PostMapping("/{id}/reassign")
    void reassign(@PathVariable String id, @RequestBody TaskRequests.Reassign said) {
        tasks.reassign(id, required(said.to(), "to"), required(said.reason(), "reason"));
    }

    @PostMapping("/{id}/delegate")
    void delegate(@PathVariable String id, @RequestBody TaskRequests.Delegate said) {
        tasks.delegate(id, required(said.to(), "to"), required(said.question(), "question"));
    }

    @PostMapping("/{id}/resolve")
    void resolve(@PathVariable String id, @RequestBody TaskRequests.Resolve said) {
        tasks.resolve(id, required(said.advice(), "advice"));
    }

    @PostMapping("/{id}/remind")
    void remind(@PathVariable String id) {
        tasks.remind(id);
    }

    @PostMapping("/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    void attach(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
        TaskView task = tasks.open(id).task();
        if (!task.actions().contains(TaskView.Action.COMPLETE)) {
            throw task.state() == TaskView.State.OPEN
                    ? BusinessRefusal.forbidden("workflow.task.notYours")
                    : BusinessRefusal.conflict("workflow.task.changed");
        }
        TaskAttachments about = attachments.stream()
                .filter(one -> one.processes().contains(task.process()))
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.refused("workflow.task.noAttachments"));
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            about.add(task, name == null || name.isBlank() ? "file" : name, content);
        }
    }
}
