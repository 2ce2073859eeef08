import ArgumentParser
import Foundation
import Reports

/// What a process says last, and with which code it leaves: 0 ok, 1 failed, 2 wrong use.
struct ExitStatus {
    let code: Int32
    let text: String

    init(of error: any Error) {
        switch error {
        case let failure as Failure:
            code = failure.kind == .wrongUse ? 2 : 1
            text = "turnaround: \(failure)"
        case let error as ParameterError:
            code = 2
            text = "turnaround: \(error)"
        case let exit as ExitCode:
            code = exit.rawValue
            text = ""
        case is CancellationError:
            code = 1
            text = "turnaround: stopped"
        default:
            let own = Turnaround.exitCode(for: error)
            code = own == .success ? 0 : own == .validationFailure ? 2 : 1
            text = Turnaround.fullMessage(for: error)
        }
    }

    func leave() -> Never {
        if !text.isEmpty {
            let stream = code == 0 ? FileHandle.standardOutput : FileHandle.standardError
            stream.write(Data((text + "\n").utf8))
        }
        exit(code)
    }
}
