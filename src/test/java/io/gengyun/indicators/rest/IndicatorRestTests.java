package io.gengyun.indicators.rest;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class IndicatorRestTests {

    private static final String WON = """
            {"key": "crm-won", "name": {"zh": "成交金额", "en": "Won value"}, "unit": "元",
             "direction": "HIGHER", "additive": true,
             "measures": {"won": {"source": "deals", "aggregation": "SUM", "field": "amount",
               "filter": {"stage": "WON", "newCustomer": [true, false]}, "date": "closedOn"}},
             "formula": "won"}
            """;

    private static final String RANGED =
            "\"date\": \"closedOn\", \"ranges\": {\"amount\": {\"from\": 10000}}," + " \"missing\": \"ZERO\"";
    private static final String TOLD = "\"formula\": \"won\", \"group\": \"SALES\", \"typicalTarget\": 100000,"
            + " \"description\": {\"zh\": \"大单金额\", \"en\": \"Value of big deals\"}";

    @Autowired
    MockMvc mvc;

    @Test
    void givesTheDeliveredLibraryFromTheFirstStart() throws Exception {
        mvc.perform(get("/api/v1/indicators").with(As.user(Role.EMPLOYEE).inRequest()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key", hasItem("won-value")))
                .andExpect(jsonPath("$.items[?(@.key=='win-rate')].formula", hasItem("100 * won / closed")))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void pagesTheLibrary() throws Exception {
        mvc.perform(get("/api/v1/indicators?limit=2").with(As.user(Role.HR).inRequest()))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.next").value("big-deals"));
        mvc.perform(get("/api/v1/indicators?limit=1&after=customers-won")
                        .with(As.user(Role.HR).inRequest()))
                .andExpect(jsonPath("$.items[0].key").value("deals-lost"))
                .andExpect(jsonPath("$.items[0].group").value("SALES"))
                .andExpect(jsonPath("$.items[0].description.en").isNotEmpty())
                .andExpect(jsonPath("$.items[0].typicalTarget").value(1))
                .andExpect(jsonPath("$.items[0].typicalBaseline").value(4));
    }

    @Test
    void takesAnIndicatorWithOneValueOrAList() throws Exception {
        write("/api/v1/indicators/crm-won", WON, Role.CONSULTANT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measures.won.filter.stage[0]").value("WON"))
                .andExpect(jsonPath("$.measures.won.filter.newCustomer[1]").value("false"))
                .andExpect(jsonPath("$.missing").value("SPREAD"));
    }

    @Test
    void tellsWhatAnIndicatorIsAndKeepsItWhenALaterBodyDoesNot() throws Exception {
        String told = WON.replace("crm-won", "crm-big")
                .replace("\"date\": \"closedOn\"", RANGED)
                .replace("\"formula\": \"won\"", TOLD);
        write("/api/v1/indicators/crm-big", told, Role.HR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measures.won.ranges.amount.from").value(10000))
                .andExpect(jsonPath("$.measures.won.missing").value("ZERO"))
                .andExpect(jsonPath("$.description.zh").value("大单金额"));
        write("/api/v1/indicators/crm-big", WON.replace("crm-won", "crm-big"), Role.HR)
                .andExpect(jsonPath("$.measures.won.ranges").isEmpty())
                .andExpect(jsonPath("$.description.en").value("Value of big deals"))
                .andExpect(jsonPath("$.group").value("SALES"))
                .andExpect(jsonPath("$.typicalTarget").value(100000));
        write("/api/v1/indicators/crm-big", told.replace("10000}", "null}"), Role.HR)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field", hasItem("measures.won.ranges.amount")));
    }

    @Test
    void refusesReadersToWrite() throws Exception {
        write("/api/v1/indicators/crm-won", WON, Role.SUPERVISOR).andExpect(status().isForbidden());
    }

    @Test
    void refusesWhatItDoesNotKnowWithTheField() throws Exception {
        write("/api/v1/indicators/bad", WON.replace("crm-won", "bad").replace("deals", "pay"), Role.HR)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field", hasItem("measures.won.source")));
        write("/api/v1/indicators/bad", "{}", Role.HR)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field", hasItem("formula")));
        write("/api/v1/indicators/bad", "{\"name\": 5", Role.HR).andExpect(status().isBadRequest());
    }

    @Test
    void takesAScorecardOfExactly100() throws Exception {
        write("/api/v1/scorecards/crm", card("40.00", "60.00"), Role.HR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.lines[0].stretch").value(150000));
        mvc.perform(get("/api/v1/scorecards/crm").with(As.user(Role.EMPLOYEE).inRequest()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("销售"))
                .andExpect(jsonPath("$.lines[1].baseline").value(90));
        mvc.perform(get("/api/v1/scorecards").with(As.user(Role.EMPLOYEE).inRequest()))
                .andExpect(jsonPath("$.items[*].key", hasItem("crm")));
    }

    @Test
    void refusesWeightsThatAreNot100AndLowerWithoutBaseline() throws Exception {
        write("/api/v1/scorecards/off", card("40.00", "59.99"), Role.HR)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field", hasItem("lines")));
        write("/api/v1/scorecards/off", card("40", "60").replace("\"baseline\": 90, ", ""), Role.HR)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field", hasItem("lines[1].baseline")));
        write("/api/v1/scorecards/off", "{\"name\": \"x\", \"lines\": [{}]}", Role.HR)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field", hasItem("lines[0].target")));
    }

    @Test
    void namesALineThatIsNull() throws Exception {
        write("/api/v1/scorecards/off", "{\"name\": \"x\", \"lines\": [null]}", Role.HR)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field", hasItem("lines[0]")));
    }

    @Test
    void knowsNothingOfWhatIsNotThere() throws Exception {
        mvc.perform(get("/api/v1/scorecards/none").with(As.user(Role.HR).inRequest()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/indicators/none").with(As.user(Role.HR).inRequest()))
                .andExpect(status().isNotFound());
    }

    private static String card(String value, String days) {
        return """
        {"name": "销售", "position": null, "validFrom": "2017-01-01", "lines": [
          {"indicator": "won-value", "weight": %s, "target": 100000, "stretch": 150000, "cap": 120},
          {"indicator": "mean-days-to-close", "weight": %s, "baseline": 90, "target": 45}]}
        """.formatted(value, days);
    }

    private ResultActions write(String path, String body, Role role) throws Exception {
        return mvc.perform(put(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(As.user(role).inRequest()));
    }
}
