package io.gengyun.demo.ui;

import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.Progress;
import io.gengyun.demo.DemoCompany.Step;
import io.gengyun.shared.LocalizedText;
import io.gengyun.uikit.home.StartupProgress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The loading of the demo company as the page before the first login tells it. */
@Component
class LoadingProgress implements StartupProgress {

    private final DemoCompany company;

    LoadingProgress(DemoCompany company) {
        this.company = company;
    }

    @Override
    public Optional<News> news() {
        Progress progress = company.progress();
        return Optional.ofNullable(progress.step()).map(step -> new News(sentence(step, progress), progress.percent()));
    }

    private static LocalizedText sentence(Step step, Progress progress) {
        String count = "%,d / %,d".formatted(progress.done(), progress.of());
        return switch (step) {
            case PEOPLE -> new LocalizedText("正在建立演示公司：部门、员工和账户", "Founding the demo company");
            case BUSINESS ->
                new LocalizedText("正在导入两年的业务记录：" + count + " 行", "Importing two years of business: " + count + " rows");
            case FINISHED_CYCLE ->
                new LocalizedText(
                        "正在走完上一个绩效周期：" + count + " 步", "Playing through the cycle that is over: " + count + " steps");
            case RUNNING_CYCLE ->
                new LocalizedText(
                        "正在开启本期绩效周期：" + count + " 步", "Playing through the running cycle: " + count + " steps");
        };
    }
}
