package io.gengyun.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class FrontDoorTest {

    @TempDir
    Path home;

    private record Answer(int code, String text) {}

    @Test
    void saysHowItIsUsed() throws Exception {
        assertThat(gengyun("help").text())
                .contains("./gengyun run [--port N] [--home DIR] [--empty]", "./gengyun test [--quick]");
    }

    @Test
    void refusesACommandItDoesNotKnow() throws Exception {
        assertThat(gengyun("rnu").code()).isEqualTo(1);
        assertThat(gengyun("rnu").text()).contains("unknown command rnu");
    }

    @Test
    void verifiesWithOptionsThatItKnowsOnly() throws Exception {
        Answer answer = gengyun("verify", "--port", "1");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("unknown option --port");
        assertThat(gengyun("help").text()).contains("./gengyun verify [--home DIR] [--anchor NUMBER:HASH]");
    }

    @Test
    void testsWithOptionsThatItKnowsOnly() throws Exception {
        Answer answer = gengyun("test", "--quik");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("unknown option --quik");
    }

    @Test
    void refusesAPortThatIsNone() throws Exception {
        Answer answer = gengyun("run", "--port", "eighty");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).isEqualToIgnoringNewLines("gengyun: --port needs a number between 1 and 65535.");
    }

    @Test
    void refusesAFolderThatARunningOneHolds() throws Exception {
        Process running = new ProcessBuilder("bash", "-c", "exec -a gengyun-stand-in sleep 60").start();
        try {
            Files.writeString(home.resolve("gengyun.lock"), running.pid() + "\n");
            Answer answer = gengyun("run", "--port", "1", "--home", home.toString());
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.text()).contains("already in use by a running Gengyun (process " + running.pid());
        } finally {
            running.destroy();
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            Answer answer = gengyun("run", "--port", port, "--home", home.toString());
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.text()).contains("port " + port + " is taken");
        }
    }

    private static Answer gengyun(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("./gengyun"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var reader = process.inputReader()) {
            String text = String.join("\n", reader.lines().toList());
            return new Answer(process.waitFor(), text);
        }
    }
}
