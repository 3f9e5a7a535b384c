package io.gengyun.demo;

import io.gengyun.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The company to try the product with: a valve maker that sells to steel and chemical works. It is
 * loaded into an empty installation, by the first start or from the browser, and removed as a
 * whole. Commands are for administrators.
 */
public interface DemoCompany {

    /** What is being done while the company is loaded, in this order. */
    enum Step {
        PEOPLE,
        BUSINESS,
        FINISHED_CYCLE,
        RUNNING_CYCLE
    }

    /** Where loading is. */
    enum State {
        /** Nobody has asked for it. */
        ABSENT,
        LOADING,
        /** It ended early; loading again goes on where it ended. */
        INTERRUPTED,
        PRESENT
    }

    /**
     * How far loading has come.
     *
     * @param done pieces of the present step that are done
     * @param of pieces of the present step; rows or people
     * @param percent of everything
     */
    record Progress(State state, @Nullable Step step, long done, long of, int percent) {}

    /**
     * What is there and would go with a removal, people's own additions included.
     *
     * @param amounts how many of what, by translation key {@code demo.contents.<what>}, in order
     * @param demoAccounts accounts of the demo company that are still open
     * @param passwordNeeded whether whoever asks still has the password that everybody knows
     */
    record Contents(Map<String, Long> amounts, long demoAccounts, boolean passwordNeeded) {}

    /**
     * An account of the demo company that everybody may try.
     *
     * @param label whom it stands for
     * @param explanation what there is to try with it; null for accounts that are only listed
     */
    record DemoAccount(
            String username,
            String password,
            LocalizedText label,
            @Nullable LocalizedText explanation) {}

    /** Whether it can be loaded: nobody is employed, nothing is sold, nobody is appraised. */
    boolean possible();

    /** Whether all of it is there. */
    boolean present();

    /**
     * Begins to load it in the background, or goes on where that ended. Refused when it is not
     * possible, a conflict when it is being loaded or is there.
     */
    void load();

    /** For everybody: the page that is shown meanwhile needs it. */
    Progress progress();

    /** For everybody: the accounts to try, in order; empty once they are gone. */
    List<DemoAccount> accounts();

    /** For administrators. */
    Contents contents();

    /**
     * Removes the company and everything that was added to it, all or nothing, and ends the
     * sessions of its people. The administrator who asks keeps their account, with a new password
     * where their was known to everybody. A conflict when there is none, or when it is being loaded.
     *
     * @param newPassword for the administrator's own account; needed when {@link
     *     Contents#passwordNeeded()}
     */
    void remove(@Nullable String newPassword);
}
