package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.indicators.ScorecardTemplates.Template;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ScorecardTemplatesTests {

    @Autowired Scorecards scorecards;

    @Test
    void eachCanBeTakenAsItIs() {
        for (Template template : ScorecardTemplates.all()) {
            Scorecard saved =
                    As.user(Role.HR)
                            .get(
                                    () ->
                                            scorecards.put(
                                                    new Scorecard(
                                                            template.key(),
                                                            0,
                                                            template.name().zh(),
                                                            null,
                                                            LocalDate.of(2025, 1, 1),
                                                            template.lines())));
            assertThat(saved.version()).isEqualTo(1);
        }
    }
}
