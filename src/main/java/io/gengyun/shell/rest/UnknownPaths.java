package io.gengyun.shell.rest;

import io.gengyun.shared.BusinessRefusal;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls to addresses that nobody serves, which would else reach the pages. */
@Hidden
@RestController
class UnknownPaths {

    @RequestMapping("/api/**")
    void nothingHere() {
        throw BusinessRefusal.notFound("shell.rest.noSuchPath");
    }
}
