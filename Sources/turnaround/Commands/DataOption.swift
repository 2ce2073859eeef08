import ArgumentParser

/// Where everything lives; the same for every command.
struct DataOption: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The folder that holds everything.", valueName: "folder"))
    var data = "turnaround-data"

    var folder: DataFolder { DataFolder(data) }
}
