package io.gengyun.uikit.form;

import java.io.Serializable;
import java.util.Optional;

/**
 * Where what somebody is writing is kept until it is saved, so that a closed window, a reload or
 * another device loses nothing.
 */
public interface DraftPlace<D> extends Serializable {

    /** What was being written when the form was last left. */
    Optional<D> kept();

    /** Keeps what stands in the form now; called at every pause of typing. */
    void keep(D draft);

    /** It has been saved or given up. */
    void forget();
}
