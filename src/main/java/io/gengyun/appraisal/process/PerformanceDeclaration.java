package io.gengyun.appraisal.process;

import io.gengyun.workflow.DecisionContract;
import io.gengyun.workflow.DecisionContract.Kind;
import io.gengyun.workflow.ProcessKey;

/** Names in the process {@code performance-declaration}. */
public final class PerformanceDeclaration {

    public static final ProcessKey KEY = new ProcessKey("performance-declaration");

    public static final String TASK_DECLARE = "Task_Declare";
    public static final String TASK_REVIEW = "Task_Review";
    public static final String TASK_COUNTERSIGN = "Task_Countersign";
    public static final String TASK_RESPOND = "Task_Respond";

    public static final String SUBMIT = "submit";
    public static final String APPROVE = "approve";
    public static final String RETURN = "return";
    public static final String ACKNOWLEDGE = "acknowledge";
    public static final String APPEAL = "appeal";
    public static final String IMPROVE = "improve";

    /** The score to be judged: the one that was approved; a variable too, null without data. */
    public static final String SCORE = "score";

    public static final String POSITION = "position";
    public static final String GRADE = "grade";

    /** From position and grade to how many levels above the supervisor a review begins. */
    public static final DecisionContract APPRAISER_ROUTE = DecisionContract.of("appraiser-route")
            .perhapsGiven(POSITION, Kind.TEXT)
            .perhapsGiven(GRADE, Kind.TEXT)
            .answers("levelsUp", Kind.COUNT);

    /** From a score to its rating. */
    public static final DecisionContract RATING_BANDS =
            DecisionContract.of("rating-bands").given(SCORE, Kind.NUMBER).answers("rating", Kind.TEXT);

    /** Whether a score is so extreme that a second person signs; asked by the process itself. */
    public static final DecisionContract COUNTERSIGN_NEEDED = DecisionContract.of("countersign-needed")
            .perhapsGiven(SCORE, Kind.NUMBER)
            .answers("countersign", Kind.FLAG);

    /** Variable: id of the declaration. */
    public static final String DECLARATION_ID = "declarationId";

    /** Variable: whether a second person signs. */
    public static final String COUNTERSIGN = "countersign";

    /** Variable: id of the appeal that was raised. */
    public static final String APPEAL_ID = "appealId";

    /** Variable: business key of the appeal that was raised. */
    public static final String APPEAL_KEY = "appealKey";

    private PerformanceDeclaration() {}
}
